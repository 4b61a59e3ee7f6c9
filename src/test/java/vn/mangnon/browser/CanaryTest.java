package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.ApiTokenAnswer;
import vn.mangnon.access.ApiTokens;
import vn.mangnon.access.Role;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.database.TestDatabase;

/**
 * Names and free text that people type stay in the record and on the page: no line of the log or of
 * the database's log, no metric, no health answer, no title, address, header or file name and no
 * audit entry holds them, whether a request succeeds, is refused, is malformed or fails.
 */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class CanaryTest {
  private static final String METRICS_TOKEN = "a token for the metrics of this test";
  private static final RunningApplication APPLICATION =
      RunningApplication.emptyWith(
          Map.of("mangnon.second-factor", "optional", "mangnon.metrics.token", METRICS_TOKEN));
  private static final Pattern RECORD =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern CELL = Pattern.compile("name=\"(o-[0-9]+-0)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"phien-ban\" value=\"([0-9]+)\"");
  private static final Pattern BEGIN =
      Pattern.compile(
          "name=\"bieu\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"dia-ban\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"ky\" value=\"([^\"]+)\"");

  private final Canaries canaries = new Canaries();
  private final JdbcTemplate sql = new JdbcTemplate(APPLICATION.superuser());

  private int linesBefore;

  @BeforeEach
  void listen() throws IOException {
    linesBefore = (int) Files.size(TestDatabase.log());
    canaries.listen();
  }

  @AfterEach
  void stopListening() {
    canaries.stopListening();
  }

  @AfterAll
  static void stop() {
    APPLICATION.stop();
  }

  @Test
  void aChildAndItsFamilyAreSeenOnlyWhereTheyBelong() {
    Caller officer = Caller.as(APPLICATION, Role.CHILD_OFFICER);
    Map<String, String> child = child(officer);
    Caller.Answer refused =
        post(officer, "/tre-em/them", with(child, "birth", canaries.word("birth")));
    assertThat(refused.status()).isEqualTo(422);
    Caller.Answer opened = post(officer, "/tre-em/them", child);
    assertThat(opened.status()).as(opened.body()).isEqualTo(302);
    String id = record(opened.header("Location"));
    String page = get(officer, "/tre-em/" + id).body();
    assertThat(page).contains(child.get("name"), child.get("carer"), child.get("phone"));

    post(officer, "/tre-em", Map.of("name", child.get("name"), "carer", child.get("carer")));
    post(officer, "/tre-em", Map.of("name", child.get("name").toLowerCase(java.util.Locale.ROOT)));
    post(officer, "/tre-em", Map.of("number", child.get("personal-number")));
    post(officer, "/tre-em/them/bat-dau", child);
    assertThat(post(officer, "/tre-em/them", with(child, "birth", "2019")).body())
        .contains(child.get("name"));
    post(officer, "/tre-em/them", with(with(child, "birth", "2019"), "khac", "1"));
    post(officer, "/tre-em/trung-lap", Map.of());
    get(officer, "/tre-em/trung-lap");
    get(officer, "/tre-em");
    about(officer, "/tre-em/" + id);
    afterwards();
  }

  private Map<String, String> child(Caller officer) {
    Matcher place =
        Pattern.compile("name=\"place\" value=\"([0-9]+)\"")
            .matcher(get(officer, "/tre-em/them").body());
    assertThat(place.find()).isTrue();
    Map<String, String> child = new LinkedHashMap<>();
    child.put("name", canaries.word("name") + " Thị " + canaries.word("given name"));
    child.put("birth", "11/02/2019");
    child.put("sex", "FEMALE");
    child.put("place", place.group(1));
    child.put("village", canaries.word("village"));
    child.put("address", canaries.word("address"));
    child.put("phone", canaries.phone("phone"));
    child.put("personal-number", canaries.number("personal number"));
    child.put("birth-certificate", canaries.word("certificate"));
    child.put("learner-code", canaries.word("learner"));
    child.put("insurance-code", canaries.word("insurance"));
    child.put("local-group", canaries.word("local group"));
    child.put("carer", canaries.word("carer") + " Văn " + canaries.word("given carer"));
    child.put("relation", "father");
    child.put("carer-phone", canaries.phone("carer's phone"));
    child.put("source", "family");
    return child;
  }

  /** Every form about a child, filled in rightly and wrongly, and every page. */
  private void about(Caller officer, String child) {
    Map<String, String> common =
        Map.of(
            "from",
            "01/09/2026",
            "source",
            "family",
            "note",
            canaries.word("note"),
            "reason",
            canaries.word("reason"));
    for (FactKind kind : FactKind.values()) {
      Map<String, String> fact = new TreeMap<>(common);
      kind.asked().forEach(asked -> fact.put(asked.name(), canaries.word(kind + asked.name())));
      post(officer, child + "/su-kien/" + kind.path(), fact);
      get(officer, child + "/su-kien/" + kind.path());
    }
    Map<String, String> school =
        with(
            with(with(with(common, "status", "enrolled"), "level", "primary"), "grade", "1"),
            "school",
            canaries.word("school"));
    assertThat(post(officer, child + "/su-kien/" + FactKind.SCHOOLING.path(), school).status())
        .isEqualTo(302);
    Map<String, String> household =
        with(with(common, "head", canaries.word("head")), "code", canaries.word("household"));
    post(officer, child + "/ho-gia-dinh", with(household, "standing", "POOR"));
    post(officer, child + "/ho-gia-dinh", with(household, "from", canaries.word("wrong day")));
    Map<String, String> carer = with(common, "carer", canaries.word("second carer"));
    post(officer, child + "/nguoi-cham-soc", with(carer, "relation", "mother"));
    post(officer, child + "/nguoi-cham-soc", with(carer, "relation", canaries.word("relation")));
    Map<String, String> request =
        with(with(common, "asked-by", canaries.word("asker")), "details", canaries.word("details"));
    post(officer, child + "/yeu-cau", with(request, "kind", "VIEW"));
    Matcher taken =
        Pattern.compile("/tre-em/yeu-cau/(" + RECORD + ")/tra-loi")
            .matcher(get(officer, "/tre-em/yeu-cau").body());
    assertThat(taken.find()).isTrue();
    post(
        officer,
        "/tre-em/yeu-cau/" + taken.group(1) + "/tra-loi",
        Map.of("outcome", "GRANTED", "answer", canaries.word("answer")));
    post(officer, child + "/noi-o", with(common, "village", canaries.word("new village")));
    Matcher basis =
        Pattern.compile("name=\"basis\" value=\"([^\"]+)\"")
            .matcher(get(officer, child + "/nhan-than").body());
    assertThat(basis.find()).isTrue();
    post(
        officer,
        child + "/nhan-than",
        with(with(common, "basis", basis.group(1)), "name", canaries.word("corrected name")));
    Stream.of(
            "", "/lich-su", "/in", "/gop", "/yeu-cau", "/nguoi-cham-soc", "/noi-o", "/ho-gia-dinh")
        .forEach(page -> get(officer, child + page));
  }

  @Test
  void commentsAndReasonsStayWithTheFigures() {
    Caller officer = Caller.as(APPLICATION, Role.COMMUNE_OFFICER);
    Matcher open = BEGIN.matcher(get(officer, "/viec-cua-toi").body());
    assertThat(open.find()).isTrue();
    Caller.Answer begun =
        post(
            officer,
            "/nhap-so-lieu",
            Map.of("bieu", open.group(1), "dia-ban", open.group(2), "ky", open.group(3)));
    String id = record(begun.header("Location"));
    String form = "/nhap-so-lieu/" + id;
    String blank = get(officer, form).body();
    Map<String, String> typed = new LinkedHashMap<>();
    CELL.matcher(blank)
        .results()
        .map(cell -> cell.group(1))
        .forEach(cell -> {
          typed.put(cell, "3");
          typed.put(
              cell.replaceFirst("^o-", "y-").replaceFirst("-0$", ""), canaries.word("comment"));
        });
    assertThat(typed).isNotEmpty();
    Map<String, String> wrong = new LinkedHashMap<>(typed);
    wrong.replaceAll((name, text) -> canaries.word("no number"));
    post(officer, form, with(wrong, "phien-ban", version(blank)));
    get(officer, form + "/kiem-tra");
    post(officer, form + "/nop", Map.of("phien-ban", version(get(officer, form).body())));
    post(officer, form + "/tu-luu", with(typed, "phien-ban", version(get(officer, form).body())));
    String checked = get(officer, form + "/kiem-tra").body();
    Caller.Answer handedIn = post(officer, form + "/nop", Map.of("phien-ban", version(checked)));
    assertThat(handedIn.status()).as(handedIn.body()).isEqualTo(302);

    Caller lead = Caller.as(APPLICATION, Role.LEAD_AGENCY);
    String review = "/nop-bao-cao/" + id;
    String shown = get(lead, review).body();
    assertThat(
            post(
                    lead,
                    review + "/tra-lai",
                    Map.of("phien-ban", version(shown), "ly-do", canaries.word("return reason")))
                .status())
        .isEqualTo(302);
    assertThat(get(officer, "/viec-cua-toi").body()).contains(canaries.word("return reason"));
    get(lead, review);
    get(lead, "/don-doc?dia-ban=x&ky=" + open.group(3));
    afterwards();
  }

  @Test
  void peopleAndTheirWordsStayInTheirAccounts() {
    Caller administrator = Caller.as(APPLICATION, Role.ADMINISTRATOR);
    Map<String, String> person =
        Map.of(
            "ten",
            "nguoi.moi",
            "ho-ten",
            canaries.word("display name"),
            "email",
            canaries.word("mail") + "@example.vn");
    Caller.Answer made = post(administrator, "/quan-tri", person);
    assertThat(made.body()).contains(canaries.word("display name"));
    post(administrator, "/quan-tri", person);
    post(administrator, "/quan-tri", with(person, "ten", canaries.word("login") + " !"));
    get(administrator, "/quan-tri");
    UUID id =
        sql.queryForObject("select id from access.account where login = 'nguoi.moi'", UUID.class);
    get(administrator, "/quan-tri/" + id);
    post(
        administrator,
        "/quan-tri/" + id + "/quyen",
        Map.of("vai-tro", "AUDITOR", "dia-ban", canaries.word("place"), "tu", "2026-01-01"));
    Caller stranger = new Caller(APPLICATION);
    post(
        stranger,
        "/dang-nhap",
        Map.of("ten", canaries.word("tried login"), "mat-khau", canaries.word("password")));
    post(stranger, "/loi-moi", Map.of("ma", canaries.word("code"), "mat-khau", "x".repeat(20)));
    Caller auditor = Caller.as(APPLICATION, Role.AUDITOR);
    get(auditor, "/quan-tri/nhat-ky");
    afterwards();
  }

  @Test
  void filesAndProgramsAreAnsweredWithoutRepeatingThemElsewhere() throws Exception {
    Caller lead = Caller.as(APPLICATION, Role.LEAD_AGENCY);
    String content =
        "place,element,period,value,comment\n06676,%s,2025,3,%s\n%s,children_under_6,2025,%s,%s\n"
            .formatted(
                canaries.word("element"),
                canaries.word("line comment"),
                canaries.word("file place"),
                canaries.word("file number"),
                canaries.word("second comment"));
    String file = canaries.word("file name") + ".csv";
    String sent =
        "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--x--\r\n"
            .formatted(lead.token(), file, content);
    Caller.Answer received =
        lead.postInChunks(
            "/nhap-so-lieu/tep",
            "multipart/form-data; boundary=x",
            () -> new java.io.ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)));
    canaries.look("sending a file", received);
    assertThat(received.status()).isEqualTo(302);
    String page = "/nhap-so-lieu/tep/" + record(received.header("Location"));
    for (int i = 0; i < 1000 && get(lead, page).body().contains(page + "/tien-do"); i++) {
      get(lead, page + "/tien-do");
    }
    assertThat(get(lead, page).body()).contains(file, "UNKNOWN_PLACE");
    get(lead, page + "/danh-dau.xlsx");
    get(lead, page + "/loi.xlsx");
    get(lead, "/nhap-so-lieu/tep");

    String key = "Bearer " + key(Role.LEAD_AGENCY);
    String values =
        "{\"dataSet\":\"%s\",\"dataValues\":[{\"dataElement\":\"children_under_6\",\"orgUnit\":\"%s\",\"period\":\"2025\",\"value\":\"%s\",\"comment\":\"%s\"}]}"
            .formatted(
                canaries.word("data set"),
                canaries.word("org unit"),
                canaries.word("api value"),
                canaries.word("api comment"));
    for (String body :
        List.of(values, values.substring(0, 40), "[" + canaries.word("no set") + "]")) {
      program(lead, "/api/data-value-sets", body, key);
    }
    get(lead, "/api/children?query=x", "Authorization", key);
    // The address is the asker's own; what comes back must not send it on.
    lead.get("/api/children?query=" + canaries.word("asked name"), "Authorization", key)
        .headers()
        .forEach((name, texts) -> canaries.look("asking for children: " + name, texts));
    afterwards();
  }

  @Test
  void whatIsMalformedForbiddenOrMissingIsNotRepeated() throws Exception {
    Caller officer = Caller.as(APPLICATION, Role.CHILD_OFFICER);
    String typed = canaries.word("typed into an address");
    List<String> addresses =
        List.of(
            "/" + typed,
            "/tre-em/" + typed,
            "/tre-em/" + typed + "/su-kien/" + typed,
            "/quan-tri/" + typed,
            "/nhap-so-lieu?ky=" + typed + "&trang=" + typed,
            "/chi-tieu/" + typed + "?nam=" + typed,
            "/bao-cao?loai=" + typed,
            "/don-doc.csv?ky=" + typed,
            "/dia-ban/" + typed,
            "/assets/" + typed + ".js",
            "/tre-em?name=" + typed,
            "/actuator/" + typed);
    for (String address : addresses) {
      // The address is the asker's own; what comes back must not send it on.
      Caller.Answer answer =
          officer.get(
              address, "User-Agent", typed, "Referer", "http://x/" + typed, "X-Name", typed);
      assertThat(answer.status()).isBetween(200, 499);
      answer
          .headers()
          .forEach((name, values) -> canaries.look(address + " header " + name, values));
      officer.postAsItIs(address, Map.of("name", typed));
      officer.post(address, Map.of("name", typed, "id", typed, "basis", typed));
    }
    for (String method :
        List.of(
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            typed.toUpperCase(java.util.Locale.ROOT))) {
      raw(method + " /tre-em HTTP/1.1", "X-Name: " + typed, typed);
    }
    raw("GET /tre-em/%zz" + typed + " HTTP/1.1", "X-Name: " + typed, "");
    raw("GET /tre-em?name=" + typed + "%f HTTP/1.1", "Cookie: " + typed + "=" + typed, "");
    raw("GET /{" + typed + "} HTTP/1.1", typed + ": " + typed, "");
    raw("GET / HTTP/1.1", typed, "");
    raw("POST /tre-em HTTP/1.1", "Content-Type: multipart/form-data; boundary=" + typed, typed);
    raw("POST /tre-em HTTP/1.1", "Content-Type: " + typed, typed);
    afterwards();
  }

  @Test
  void aFailureIsLoggedWithoutWhatWasTyped() {
    Caller officer = Caller.as(APPLICATION, Role.CHILD_OFFICER);
    Map<String, String> child = child(officer);
    sql.execute("alter table children.identity add constraint broken check (name = '')  not valid");
    Caller.Answer failed = post(officer, "/tre-em/them", child);
    sql.execute("alter table children.identity drop constraint broken");
    assertThat(failed.status()).isEqualTo(500);
    assertThat(canaries.lines()).as("the failure itself is logged").isPositive();
    sql.execute("alter table children.name_entry rename to away");
    assertThat(post(officer, "/tre-em", Map.of("name", child.get("name"))).status()).isEqualTo(500);
    sql.execute("alter table children.away rename to name_entry");
    afterwards();
  }

  @Test
  void theTestNoticesEachKindOfLeak() {
    String canary = canaries.word("leaked");
    LoggerFactory.getLogger(CanaryTest.class).warn("{} was recorded", canary);
    assertThat(canaries.found()).containsExactly("log: leaked");
    LoggerFactory.getLogger(CanaryTest.class).warn("failed", new IllegalStateException(canary));
    assertThat(canaries.found()).containsExactly("log: leaked");
    canaries.look("an address", answer("Location", "/tre-em?ten=" + canary, ""));
    canaries.look("a file", answer("Content-Disposition", "attachment; filename=" + canary, ""));
    canaries.look("a title", answer("X", "", "<title>" + canary + "</title>"));
    canaries.look("a link", answer("X", "", "<a href=\"/tre-em?ten=" + canary + "\">x</a>"));
    assertThat(canaries.found()).hasSize(4);

    sql.execute("do $$ begin raise log '%s'; end $$".formatted(canary));
    everywhereElse();
    assertThat(canaries.found()).containsExactly("database's log: leaked");
    linesBefore = (int) TestDatabase.log().toFile().length();

    MeterRegistry meters = APPLICATION.service(MeterRegistry.class);
    Counter counter = meters.counter("leak", "child", canary);
    everywhereElse();
    meters.remove(counter);
    assertThat(canaries.found()).isNotEmpty().allMatch(place -> place.startsWith("metric"));
    APPLICATION
        .service(AuditTrail.class)
        .record(Actor.machine("canary-test"), AuditEvent.read("child.read", "child", canary));
    everywhereElse();
    assertThat(canaries.found()).containsExactly("audit: leaked");
    sql.update("delete from audit.entry where subject = ?", canary);
  }

  private static Caller.Answer answer(String header, String value, String body) {
    return new Caller.Answer(200, Map.of(header, List.of(value)), body);
  }

  private void afterwards() {
    everywhereElse();
    assertThat(canaries.found()).isEmpty();
  }

  /** What the database's server wrote since the test began. */
  private String linesOfTheDatabase() {
    try {
      byte[] all = Files.readAllBytes(TestDatabase.log());
      return new String(all, linesBefore, all.length - linesBefore, StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Looks at metrics, health, the audit trail and the database's log. */
  private void everywhereElse() {
    Caller monitor = new Caller(APPLICATION);
    for (String path : List.of("", "/liveness", "/readiness")) {
      canaries.look("health", List.of(monitor.get("/actuator/health" + path).body()));
    }
    String[] key = {"Authorization", "Bearer " + METRICS_TOKEN};
    Caller.Answer metrics = monitor.get("/actuator/metrics", key);
    assertThat(metrics.status()).isEqualTo(200);
    canaries.look("metrics", List.of(metrics.body()));
    APPLICATION
        .service(MeterRegistry.class)
        .getMeters()
        .forEach(meter -> canaries.look("metric", List.of(meter.getId().toString())));
    canaries.look(
        "audit", sql.queryForList("select to_jsonb(e)::text from audit.entry e", String.class));
    canaries.look("database's log", List.of(linesOfTheDatabase()));
  }

  private Caller.Answer get(Caller caller, String path, String... headers) {
    return canaries.look("GET " + path, caller.get(path, headers));
  }

  private Caller.Answer post(Caller caller, String path, Map<String, String> form) {
    return canaries.look("POST " + path, caller.post(path, form));
  }

  private void program(Caller caller, String path, String json, String key) {
    canaries.look("POST " + path, caller.postJson(path, json, "Authorization", key));
  }

  /** Says something to the server that no client would let one say. */
  private void raw(String first, String header, String body) throws java.io.IOException {
    java.net.URI address = java.net.URI.create(APPLICATION.address());
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
      String said =
          "%s\r\nHost: localhost\r\nConnection: close\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(first, header, body.length(), body);
      socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 ");
      // To sign in first and then go where one wanted to go is the asker's own address again.
      canaries.look(
          first,
          List.of(
              answer
                  .replaceFirst("(?s)\r\n\r\n.*", "")
                  .replaceFirst("Location: \\S*/dang-nhap\\?tiep=\\S*", "")));
    }
  }

  private static String key(Role role) {
    ApiTokenAnswer made =
        APPLICATION
            .service(ApiTokens.class)
            .make(People.actor(APPLICATION, People.login(role)), "Máy", true, Duration.ofDays(30));
    if (made instanceof ApiTokenAnswer.Made key) {
      return key.secret();
    }
    throw new AssertionError("no key: " + made);
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(form);
    more.put(name, value);
    return more;
  }

  private static String record(String address) {
    Matcher id = RECORD.matcher(address);
    assertThat(id.find()).as(address).isTrue();
    return id.group();
  }

  private static String version(String page) {
    Matcher version = VERSION.matcher(page);
    assertThat(version.find()).isTrue();
    return version.group(1);
  }
}
