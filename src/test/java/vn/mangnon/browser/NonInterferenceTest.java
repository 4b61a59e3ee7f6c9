package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.ApiTokenAnswer;
import vn.mangnon.access.ApiTokens;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.exchange.SentFiles;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Submission;

/**
 * What happens outside somebody's scope changes nothing of what they can read: each page and file
 * that they are led to is the same before and after, down to headers and lengths. Left out are only
 * what differs between any two answers ({@link Caller}), keys that a page makes anew for a record
 * not yet sent, and in packed files the moment of packing ({@link Unpacked}).
 */
class NonInterferenceTest {
  private static final String OWN_COMMUNE = "06676";
  private static final String ANOTHER_COMMUNE = "06970";
  private static final String OWN_AGENCY = "SO_GDDT";
  private static final int YEAR = 2026;
  private static final Actor.Machine MACHINE = (Actor.Machine) Actor.machine("non-interference");

  /** Who reads; the accounts are those of the sample data. */
  private enum Reader {
    COMMUNE_OFFICER("xa-ha-lam"),
    DEPARTMENT("so-giao-duc"),
    CHILD_OFFICER("tre-em-ha-lam"),
    COLLABORATOR("cong-tac-vien");

    private final String login;

    Reader(String login) {
      this.login = login;
    }
  }

  private static final Set<Reader> OF_CHILDREN =
      EnumSet.of(Reader.CHILD_OFFICER, Reader.COLLABORATOR);
  private static final Set<Reader> OF_A_COMMUNE =
      EnumSet.complementOf(EnumSet.of(Reader.DEPARTMENT));

  private final RunningApplication application = RunningApplication.withSampleData();
  private final CommuneWork own = new CommuneWork(application, OWN_COMMUNE);
  private final CommuneWork another = new CommuneWork(application, ANOTHER_COMMUNE);

  @Test
  void nobodyReadsAnythingElseBecauseOfWhatHappensOutsideTheirScope() {
    Map<Reader, Readings> readings = new LinkedHashMap<>();
    for (Reader reader : Reader.values()) {
      readings.put(reader, readings(reader));
      assertThat(of(readings, reader).read())
          .as("pages and files of %s", reader)
          .hasSizeGreaterThan(OF_CHILDREN.contains(reader) ? 30 : 60);
      assertUnchanged(readings, reader, "nothing happened");
    }
    assertThat(of(readings, Reader.DEPARTMENT).read())
        .contains("/don-doc?ky=" + YEAR, "/don-doc.csv?ky=" + YEAR);

    another.child(People.actor(application, "tre-em-ba-che"), "Lưu Thị Ngoài Vùng");
    peopleComeAndGo();
    List<Submission> begun = another.begin(form -> !form.agency().equals(OWN_AGENCY), YEAR);
    assertThat(begun).isNotEmpty();
    for (Reader reader : Reader.values()) {
      assertUnchanged(readings, reader, "another commune typed and recorded, people came");
    }

    beginAFormOfOwnAgency();
    assertChanged(readings, Reader.DEPARTMENT);
    // A department may see the province's indicators as they stand: this is its business, too.
    another.handIn(begun);
    for (Reader reader : OF_A_COMMUNE) {
      assertUnchanged(readings, reader, "another commune's forms were accepted");
    }

    own.child(People.actor(application, Reader.CHILD_OFFICER.login), "Lưu Thị Trong Vùng");
    assertThat(own.begin(form -> true, YEAR)).isNotEmpty();
    OF_A_COMMUNE.forEach(reader -> assertChanged(readings, reader));
  }

  private static Readings of(Map<Reader, Readings> readings, Reader reader) {
    return Optional.ofNullable(readings.get(reader)).orElseThrow();
  }

  /** That the comparison notices what somebody may see. */
  private static void assertChanged(Map<Reader, Readings> readings, Reader reader) {
    assertThat(of(readings, reader).changed()).as("within the scope of %s", reader).isTrue();
  }

  private void beginAFormOfOwnAgency() {
    Places places = application.service(Places.class);
    assertThat(places.validOn(places.latestMap(), PlaceLevel.COMMUNE))
        .filteredOn(place -> !place.code().equals(OWN_COMMUNE))
        .map(place -> new CommuneWork(application, place.code()))
        .anyMatch(work -> !work.begin(form -> form.agency().equals(OWN_AGENCY), YEAR).isEmpty());
  }

  private static void assertUnchanged(
      Map<Reader, Readings> readings, Reader reader, String happened) {
    assertThat(of(readings, reader).changes()).as("%s, after %s", reader, happened).isEmpty();
  }

  private Readings readings(Reader reader) {
    Caller caller = Caller.asSample(application, reader.login);
    List<String> starts = new ArrayList<>(List.of("/"));
    starts.addAll(doors());
    Readings readings = Readings.of(caller, starts);
    if (OF_CHILDREN.contains(reader)) {
      for (String name : List.of("Lưu Thị Ngoài Vùng", "luu thi", "Nguyễn Thị", "Lưu Thị Hoa")) {
        readings.search("/tre-em", Map.of("name", name));
        readings.search("/tre-em", Map.of("name", name, "birth", "2021", "sex", "FEMALE"));
      }
      readings.search("/tre-em", Map.of("carer", "Mẹ của Lưu Thị Ngoài Vùng"));
    } else {
      String key = "Bearer " + key(reader);
      for (String form : forms()) {
        for (String place : List.of("", OWN_COMMUNE, ANOTHER_COMMUNE)) {
          String path =
              "/api/data-value-sets?dataSet=%s&period=%d&orgUnit=%s".formatted(form, YEAR, place);
          readings.ask(path, () -> caller.get(path, "Authorization", key));
        }
      }
    }
    return readings;
  }

  /** Every page without a record in its address, whether or not a link leads to it. */
  private List<String> doors() {
    return application
        .service("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .filter(door -> door.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(door -> door.getPatternValues().stream())
        .filter(path -> !path.contains("{") && !path.startsWith("/api/"))
        .sorted()
        .toList();
  }

  private List<String> forms() {
    return application.service(Catalogue.class).forms().stream().map(FormKey::code).toList();
  }

  private String key(Reader reader) {
    Accounts accounts = application.service(Accounts.class);
    // A key of somebody else with the same grants: one's own page tells when it was used.
    UUID twin = account("may." + reader.login + "." + UUID.randomUUID().toString().substring(0, 8));
    People.actor(application, reader.login)
        .grants()
        .forEach(grant ->
            accounts.grant(
                MACHINE,
                twin,
                new NewGrant(
                    grant.role(),
                    grant.placeId(),
                    grant.agency(),
                    LocalDate.of(YEAR, 1, 1),
                    Optional.empty())));
    Actor.User machine = accounts.actor(twin, accounts.visitBegins(twin)).orElseThrow();
    ApiTokenAnswer answer =
        application.service(ApiTokens.class).make(machine, "Máy", false, Duration.ofDays(30));
    if (answer instanceof ApiTokenAnswer.Made made) {
      return made.secret();
    }
    throw new AssertionError("no key: " + answer);
  }

  private UUID account(String login) {
    AccountAnswer made =
        application
            .service(Accounts.class)
            .create(MACHINE, login, "Người Ngoài Vùng", Optional.empty());
    if (made instanceof AccountAnswer.Done(UUID id)) {
      return id;
    }
    throw new AssertionError("no account: " + made);
  }

  /** People of another commune and another agency begin, send a file, and go. */
  private void peopleComeAndGo() {
    Accounts accounts = application.service(Accounts.class);
    LocalDate today = LocalDate.now(application.service(Clock.class));
    int place = application.service(Places.class).byCode(ANOTHER_COMMUNE, today).orElseThrow().id();
    UUID officer = account("ngoai.xa");
    accounts.grant(MACHINE, officer, NewGrant.of(Role.COMMUNE_OFFICER, today).at(place));
    UUID department = account("ngoai.so");
    accounts.grant(MACHINE, department, NewGrant.of(Role.DEPARTMENT, today).in("SO_YTE"));
    accounts.setPassword(MACHINE, officer, People.PASSWORD);
    Actor.User sender = accounts.actor(officer, accounts.visitBegins(officer)).orElseThrow();
    application
        .service(SentFiles.class)
        .receive(
            sender,
            "ngoai-vung.csv",
            new ByteArrayInputStream(
                "element,place,period,value\n".getBytes(StandardCharsets.UTF_8)));
    application.service(ApiTokens.class).make(sender, "Máy", true, Duration.ofDays(30));
    accounts.setDisabled(MACHINE, department, true);
  }
}
