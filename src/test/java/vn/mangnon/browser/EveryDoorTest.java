package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Allowed;
import vn.mangnon.access.Grant;
import vn.mangnon.access.Open;
import vn.mangnon.access.Policy;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedIn;

/** Tries every door of the application: as nobody, and as each role. */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class EveryDoorTest {
  private final RunningApplication application = RunningApplication.withSampleData();
  private final List<Door> doors = doors();

  /** One address with one method, and the handler behind it. */
  private record Door(String method, String path, boolean takesForms, HandlerMethod handler) {
    /** Programs are asked for a key where people are sent to sign in. */
    boolean isForPrograms() {
      return path.startsWith("/api/");
    }

    boolean is(Class<? extends Annotation> annotation) {
      return handler.hasMethodAnnotation(annotation)
          || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), annotation);
    }

    String name() {
      return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }
  }

  private List<Door> doors() {
    List<Door> found = new ArrayList<>();
    RequestMappingHandlerMapping mappings =
        application.service("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (handler.getBeanType().getPackageName().startsWith("vn.mangnon")) {
            mapping.getPatternValues().stream()
                .filter(pattern -> !pattern.equals("/error"))
                .forEach(pattern ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                            found.add(
                                new Door(
                                    method.name(),
                                    pattern
                                        .replaceAll(
                                            "\\{(id|grant|[a-z]*Id)\\}",
                                            UUID.randomUUID().toString())
                                        .replaceAll("\\{[^}]*\\}", "X"),
                                    mapping.getConsumesCondition().isEmpty(),
                                    handler))));
          }
        });
    return found;
  }

  @Test
  void everyDoorSaysForWhomItIs() {
    assertThat(doors).hasSizeGreaterThan(40);
    assertThat(doors)
        .allSatisfy(door ->
            assertThat(door.is(Open.class) || door.is(SignedIn.class) || door.is(Allowed.class))
                .as(door.toString())
                .isTrue());
  }

  @Test
  void nobodyComesFurtherThanTheOpenOnes() {
    Caller nobody = new Caller(application);
    nobody.token();
    List<String> wrong = new ArrayList<>();
    for (Door door : doors) {
      if (door.method().equals("GET")) {
        Caller.Answer answer = nobody.get(door.path());
        boolean sent = answer.header("Location").contains("/dang-nhap");
        boolean refused = door.isForPrograms() ? answer.status() == 401 : sent;
        boolean leadsToSignIn = door.path().matches("/bat-dau|/dang-nhap.*");
        if (door.is(Open.class) == refused && !leadsToSignIn) {
          wrong.add(door + " " + answer.status());
        }
      } else {
        int forged = nobody.postAsItIs(door.path(), Map.of()).status();
        if (forged != 409) {
          wrong.add(door + " without a token: " + forged);
        }
        if (!door.is(Open.class) && door.takesForms()) {
          int refused = nobody.post(door.path(), Map.of()).status();
          if (refused != 404) {
            wrong.add(door + " with a token: " + refused);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleIsRefusedExactlyWhatThePolicyRefusesAndItIsRecorded(Role role) {
    Caller caller = Caller.as(application, role);
    JdbcTemplate sql = new JdbcTemplate(application.superuser());
    String doer =
        "user:"
            + sql.queryForObject(
                "select id from access.account where login = ?", UUID.class, People.login(role));
    sql.update("delete from audit.entry where doer = ?", doer);
    for (Door door : doors) {
      if (door.is(Allowed.class) && door.takesForms()) {
        if (door.method().equals("GET")) {
          caller.get(door.path());
        } else {
          caller.post(door.path(), Map.of());
        }
      }
    }
    assertThat(refused(sql, doer))
        .isEqualTo(
            doors.stream()
                .filter(door -> door.is(Allowed.class) && door.takesForms() && !allows(role, door))
                .map(Door::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean allows(Role role, Door door) {
    Allowed allowed = door.handler().getMethodAnnotation(Allowed.class);
    Grant grant =
        new Grant(
            UUID.randomUUID(),
            role,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.EPOCH,
            Optional.empty());
    return allowed != null
        && Policy.CURRENT.allows(new Actor.User(UUID.randomUUID(), "X", List.of(grant)), allowed);
  }

  private static Set<String> refused(JdbcTemplate sql, String doer) {
    return new TreeSet<>(
        sql.queryForList(
            "select subject from audit.entry where doer = ? and event = 'page.refused'",
            String.class,
            doer));
  }

  @Test
  void missingAndForbiddenAreOneAnswer() {
    Caller officer = Caller.as(application, Role.COMMUNE_OFFICER);
    JdbcTemplate sql = new JdbcTemplate(application.superuser());
    UUID anothers =
        sql.queryForObject(
            """
            select id from statistics.submission s
            where place <> (select place_id from access.user_grant g
              join access.account a on a.id = g.account_id where a.login = ?)
            order by id desc limit 1
            """,
            UUID.class,
            People.login(Role.COMMUNE_OFFICER));
    same(officer, "/quan-tri", "/quan-trx");
    same(officer, "/nhap-so-lieu/" + anothers, "/nhap-so-lieu/" + UUID.randomUUID());
    same(officer, "/nop-bao-cao/" + anothers, "/nop-bao-cao/" + UUID.randomUUID());
    same(
        officer,
        "/nhap-so-lieu/" + anothers + "/kiem-tra",
        "/nhap-so-lieu/" + UUID.randomUUID() + "/kiem-tra");
    assertThat(answer(officer, "/quan-tri"))
        .as("a page and a record")
        .isEqualTo(answer(officer, "/khong-co"));
    for (String step : List.of("", "/tu-luu", "/nop", "/dinh-chinh")) {
      Map<String, String> form = Map.of("phien-ban", "1", "version", "1");
      String missing = "/nhap-so-lieu/" + UUID.randomUUID() + step;
      assertThat(text(officer.post("/nhap-so-lieu/" + anothers + step, form), anothers.toString()))
          .as("posting to %s", step)
          .isEqualTo(text(officer.post(missing, form), missing.substring(14, 50)));
    }
  }

  private static void same(Caller caller, String forbidden, String missing) {
    assertThat(answer(caller, forbidden)).as(forbidden).isEqualTo(answer(caller, missing));
    assertThat(caller.get(forbidden).status()).isEqualTo(404);
  }

  private static String answer(Caller caller, String path) {
    return text(caller.get(path), path);
  }

  private static String text(Caller.Answer answer, String asked) {
    return (answer.status() + " " + answer.headers() + " " + answer.body()).replace(asked, "…");
  }
}
