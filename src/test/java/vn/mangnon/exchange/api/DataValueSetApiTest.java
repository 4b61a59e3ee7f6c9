package vn.mangnon.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.ApiTokenAnswer;
import vn.mangnon.access.ApiTokens;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.browser.RunningApplication;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** The programming interface over HTTP, with real keys. */
class DataValueSetApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ELEMENT = "children_to_8";
  private static final Actor.Machine MACHINE = Actor.machine("api-test");

  private final RunningApplication application = RunningApplication.empty();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ApiTokens tokens = application.service(ApiTokens.class);
  private Place own;
  private Place foreign;
  private Actor.User officer;

  @BeforeEach
  void arrange() {
    Places places = application.service(Places.class);
    List<Place> communes =
        places.validOn(LocalDate.of(2025, 12, 31), PlaceLevel.COMMUNE).stream()
            .sorted(java.util.Comparator.comparing(Place::code).reversed())
            .toList();
    own = communes.get(0);
    foreign = communes.get(1);
    officer = person(NewGrant.of(Role.COMMUNE_OFFICER, LocalDate.of(2021, 1, 1)).at(own.id()));
  }

  private Actor.User person(NewGrant grant) {
    Accounts accounts = application.service(Accounts.class);
    AccountAnswer made =
        accounts.create(MACHINE, "api." + UUID.randomUUID(), "Người thử", Optional.empty());
    UUID id = ((AccountAnswer.Done) made).id();
    accounts.grant(MACHINE, id, grant);
    return accounts.actor(id, java.time.Instant.parse("2030-01-01T00:00:00Z")).orElseThrow();
  }

  private String key(Actor.User owner, boolean mayWrite) {
    ApiTokenAnswer made = tokens.make(owner, "phần mềm thử", mayWrite, Duration.ofDays(30));
    return ((ApiTokenAnswer.Made) made).secret();
  }

  private String set(Place place, String value, int year) {
    return """
    {"period": "%d", "dataValues": [
      {"dataElement": "%s", "orgUnit": "%s", "value": %s}]}
    """
        .formatted(year, ELEMENT, place.code(), value);
  }

  private HttpResponse<String> send(String query, Optional<String> key, Optional<String> body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(application.address() + query))
            .header("Content-Type", "application/json");
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    body.ifPresent(text -> request.POST(HttpRequest.BodyPublishers.ofString(text)));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String query, String key, String body) throws Exception {
    return send("/api/data-value-sets" + query, Optional.of(key), Optional.of(body));
  }

  @Test
  void aSetIsTakenOnceAndReadBack() throws Exception {
    String key = key(officer, true);
    HttpResponse<String> dry = post("?dryRun=true", key, set(own, "70", 2025));
    assertThat(dry.statusCode()).isEqualTo(200);
    assertThat(count(dry, "imported")).isEqualTo(1);
    HttpResponse<String> first = post("", key, set(own, "70", 2025));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(first.body()).get("status").stringValue()).isEqualTo("SUCCESS");
    assertThat(count(first, "imported")).as("the dry run wrote nothing").isEqualTo(1);
    assertThat(count(post("", key, set(own, "70", 2025)), "unchanged")).isEqualTo(1);
    assertThat(count(post("", key, set(own, "71", 2025)), "updated")).isEqualTo(1);

    String form =
        application.service(vn.mangnon.statistics.Catalogue.class).forms().stream()
            .filter(one -> one.elements().contains(ELEMENT))
            .findFirst()
            .orElseThrow()
            .code();
    HttpResponse<String> read =
        send(
            "/api/data-value-sets?dataSet=%s&period=2025".formatted(form),
            Optional.of(key(officer, false)),
            Optional.empty());
    assertThat(JSON.readTree(read.body()).get("dataValues").get(0).get("value").stringValue())
        .isEqualTo("71");
    assertThat(first.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
  }

  private static long count(HttpResponse<String> answer, String what) {
    return JSON.readTree(answer.body()).get("response").get("importCount").get(what).longValue();
  }

  @Test
  void conflictsNameEachValueAndNothingIsWrittenWhenAllIsAskedFor() throws Exception {
    HttpResponse<String> answer =
        post("?atomic=true", key(officer, true), set(own, "\"12,5o\"", 2024));
    assertThat(answer.statusCode()).isEqualTo(409);
    JsonNode conflict = JSON.readTree(answer.body()).get("response").get("conflicts").get(0);
    assertThat(conflict.get("errorCode").stringValue()).isEqualTo("NOT_A_NUMBER");
    assertThat(conflict.get("indexes").get(0).intValue()).isZero();
    assertThat(conflict.get("value").stringValue()).contains("'12,5o' không phải số");
  }

  @Test
  void aForeignPlaceIsAnsweredLikeAnUnknownOne() throws Exception {
    String key = key(officer, true);
    String unknown = set(own, "5", 2024).replace(own.code(), "99999");
    assertThat(conflicts(post("", key, set(foreign, "5", 2024))))
        .isEqualTo(conflicts(post("", key, unknown)));
  }

  private static String conflicts(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).get("response").get("conflicts").toString();
  }

  @Test
  void withoutAValidKeyNothingOpens() throws Exception {
    String body = set(own, "5", 2024);
    assertThat(send("/api/data-value-sets", Optional.empty(), Optional.of(body)).statusCode())
        .as("a form without a session has no token either")
        .isNotEqualTo(200);
    assertThat(post("", "mangnon_AAAA", body).statusCode()).isEqualTo(401);
    String reading = key(officer, false);
    assertThat(post("", reading, body).statusCode()).isEqualTo(403);
    String revoked = key(officer, true);
    tokens.of(officer).forEach(token -> tokens.revoke(officer, token.id()));
    assertThat(post("", revoked, body).statusCode()).isEqualTo(401);
    String ended = key(officer, true);
    application.service(Accounts.class).setDisabled(MACHINE, officer.id(), true);
    assertThat(post("", ended, body).statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyOpensNoPage() throws Exception {
    HttpResponse<String> page =
        send("/tai-khoan", Optional.of(key(officer, true)), Optional.empty());
    assertThat(page.statusCode()).as("led to the sign-in").isEqualTo(302);
  }

  @Test
  void aRoleThatNeedsASecondFactorGetsNoKey() {
    Actor.User auditor = person(NewGrant.of(Role.AUDITOR, LocalDate.of(2021, 1, 1)));
    assertThat(tokens.make(auditor, "máy", true, Duration.ofDays(1)))
        .isEqualTo(new ApiTokenAnswer.Refused(ApiTokenAnswer.Why.SECOND_FACTOR_ROLE));
  }

  @Test
  void brokenAndHugeBodiesGetTheSameKindOfAnswer() throws Exception {
    String key = key(officer, true);
    HttpResponse<String> broken = post("", key, "{\"dataValues\": [");
    assertThat(broken.statusCode()).isEqualTo(409);
    assertThat(conflicts(broken)).contains("NOT_DATA_VALUES");
    HttpResponse<String> huge = post("", key, "x".repeat(21 << 20));
    assertThat(conflicts(huge)).contains("TOO_LARGE");
  }

  @Test
  void theDocumentDescribesEveryMappingAndNoOther() throws Exception {
    HttpResponse<String> document = send("/api/openapi.json", Optional.empty(), Optional.empty());
    Set<String> described = new TreeSet<>();
    JSON.readTree(document.body())
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    Set<String> mapped = new TreeSet<>();
    application
        .service("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapped.add(method + " " + path))));
    assertThat(described).isEqualTo(mapped);
  }
}
