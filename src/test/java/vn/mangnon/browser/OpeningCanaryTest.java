package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Role;
import vn.mangnon.database.TestDatabase;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.rules.Danger;

/**
 * A child's name, and what people write when they open, review or seal a case or record consent,
 * stay on the pages that are for it: in no title, address, header, log or audit entry, and in no
 * table as it was written.
 */
@SuppressWarnings("NullAway") // A query answers null only where its SQL can.
class OpeningCanaryTest {
  private static final CaseWork WORK = new CaseWork("2027-02-03T22:40:00+07:00");
  private final Canaries canaries = new Canaries();

  @AfterAll
  static void stop() {
    WORK.close();
  }

  @Test
  void namesAndReasonsStayWhereTheyBelong() throws IOException {
    int before = (int) Files.size(TestDatabase.log());
    canaries.listen();
    UUID id = WORK.opened(WORK.reported(Danger.YES, canaries.word("event")));
    String elsewhere = WORK.workerElsewhere();
    Caller stranger = new Caller(WORK.application);
    stranger.signIn(elsewhere, People.PASSWORD);
    Caller lead = Caller.as(WORK.application, Role.CASE_WORKER);
    Caller chair = Caller.as(WORK.application, Role.COMMUNE_CHAIR);
    UUID asked = UUID.randomUUID();

    assertThat(asks(stranger, UUID.randomUUID(), canaries.word("code"))).isEqualTo(422);
    assertThat(asks(stranger, UUID.randomUUID(), "VV-0000-0000")).isEqualTo(302);
    assertThat(asks(stranger, asked, CaseCode.of(id))).isEqualTo(302);
    String opening = "/protection/openings/" + asked;
    assertThat(get(stranger, opening)).contains(canaries.word("reason"));
    get(stranger, "/protection/cases/" + id);

    get(lead, "/protection/openings");
    assertThat(get(lead, opening)).contains(canaries.word("reason"));
    post(lead, opening + "/review", Map.of("found", canaries.word("found")));
    post(
        lead,
        opening + "/review",
        Map.of("found", canaries.word("found"), "verdict", "NOT_JUSTIFIED"));
    UUID sealing = UUID.randomUUID();
    String one = "/protection/cases/" + id;
    post(
        lead,
        one + "/sealing",
        Map.of("transaction", sealing.toString(), "wish", "SEAL", "reason", canaries.word("seal")));
    assertThat(get(chair, one + "/openings")).contains(canaries.word("seal"));
    post(chair, one + "/sealing/answer", Map.of("sealing", sealing.toString(), "agreed", "true"));
    get(chair, one + "/openings");

    Map<String, String> consent =
        Map.of(
            "transaction", UUID.randomUUID().toString(),
            "kind", "PUBLICATION",
            "giver", "CHILD",
            "form", "WRITTEN",
            "by", canaries.word("by"),
            "scope", canaries.word("scope"),
            "withheld", canaries.word("withheld"),
            "given", canaries.word("given"));
    assertThat(post(lead, one + "/consent", consent)).isEqualTo(422);
    Map<String, String> right = new java.util.TreeMap<>(consent);
    right.put("given", "03/02/2027");
    assertThat(post(lead, one + "/consent", right)).isEqualTo(302);
    assertThat(get(lead, one + "/consent")).contains(canaries.word("scope"));

    JdbcTemplate sql = new JdbcTemplate(WORK.application.superuser());
    canaries.look(
        "audit", sql.queryForList("select to_jsonb(e)::text from audit.entry e", String.class));
    for (String table : List.of("opening", "sealing", "consent", "concern", "person")) {
      canaries.look(
          table,
          sql.queryForList(
              """
              select regexp_replace(to_jsonb(t)::text, '"sealed": "[^"]*"', '', 'g')
              from protection.%s t
              """
                  .formatted(table),
              String.class));
    }
    byte[] all = Files.readAllBytes(TestDatabase.log());
    canaries.look(
        "database's log",
        List.of(new String(all, before, all.length - before, StandardCharsets.UTF_8)));
    assertThat(canaries.found()).isEmpty();
    canaries.stopListening();
  }

  private int asks(Caller caller, UUID transaction, String code) {
    return post(
        caller,
        "/protection/openings",
        Map.of(
            "transaction",
            transaction.toString(),
            "code",
            code,
            "reason",
            canaries.word("reason")));
  }

  private String get(Caller caller, String path) {
    String body = canaries.look("GET", caller.get(path)).body();
    assertThat(body).as(path).doesNotContain(CaseWork.NAME);
    return body;
  }

  private int post(Caller caller, String path, Map<String, String> form) {
    return canaries.look("POST " + path, caller.post(path, form)).status();
  }
}
