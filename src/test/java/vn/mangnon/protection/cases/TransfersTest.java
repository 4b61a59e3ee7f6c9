package vn.mangnon.protection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.cases.ProtectionWorld.done;
import static vn.mangnon.protection.cases.ProtectionWorld.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.rules.CaseRefusal;
import vn.mangnon.protection.rules.ClosingGround;
import vn.mangnon.protection.rules.Deadline;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.MemberFunction;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/** A case goes over to another commune whole, at once, and to nobody else. */
class TransfersTest {
  private static final ProtectionWorld WORLD = new ProtectionWorld();
  private static final Transfers TRANSFERS = WORLD.register.the(Transfers.class);
  private static final int NEXT = WORLD.register.commune(2);
  private static final Actor.User NEXT_CHAIR = user(Role.COMMUNE_CHAIR, NEXT);
  private static final Actor.User NEXT_WORKER = user(Role.CASE_WORKER, NEXT);
  private static final FreeText WHY = FreeText.of("chưa xác minh được nơi ở");
  private static final CaseAnswer OVERTAKEN = refused(CaseRefusal.OVERTAKEN);

  /** All that is kept of one case but what openings, seals and referrals say of it. */
  private static final Set<String> WHOLE =
      Set.of(
          "concern",
          "concern_child",
          "person",
          "case_file",
          "case_state",
          "action",
          "member",
          "deadline");

  /** Tables of cases that stay where they are, and why. */
  private static final Map<String, String> STAY =
      Map.of(
          "transfer", "belongs to the commune that asked and to the one that was asked",
          "transfer_notice", "belongs to the commune as whose chair one was told");

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void theNewCommuneSeesAllOfItTheFormerOneThatItWasHandedOver() {
    UUID id = livesHere();
    assertThat(sees(NEXT_CHAIR, id)).isEmpty();
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);

    assertThat(sees(NEXT_CHAIR, id)).as("offered").containsExactly("transfer");
    assertThat(sees(NEXT_WORKER, id)).isEmpty();
    assertThat(sees(WORLD.chair, id)).containsAll(WHOLE).contains("transfer");
    assertThat(sees(WORLD.worker, id)).isEqualTo(WHOLE);
    UUID person = WORLD.read(WORLD.worker, id).person();
    assertThat(WORLD.identities.unmask(NEXT_CHAIR, person, Purpose.DECISION)).isEmpty();

    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, NEXT_WORKER.id()))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(sees(NEXT_CHAIR, id)).isEqualTo(WHOLE);
    assertThat(sees(NEXT_WORKER, id)).isEqualTo(WHOLE);
    for (Actor.User former : List.of(WORLD.chair, WORLD.worker)) {
      assertThat(sees(former, id)).containsExactly("transfer");
      assertThat(WORLD.identities.unmask(former, person, Purpose.DECISION)).isEmpty();
      assertThat(TRANSFERS.kept(former))
          .filteredOn(kept -> kept.caseId().equals(id))
          .singleElement()
          .satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(Handover.State.ACCEPTED);
            assertThat(kept.to()).isEqualTo(NEXT);
            assertThat(kept.endedAt()).isPresent();
          });
    }
    assertThat(sees(WORLD.colleague, id)).isEmpty();
    assertThat(WORLD.identities.unmask(NEXT_WORKER, person, Purpose.VISIT)).isPresent();
    assertThat(WORLD.read(NEXT_CHAIR, id).parts())
        .as("nobody said where it happened")
        .containsExactlyInAnyOrder(Part.CHAIR_OF_HOME, Part.CHAIR_OF_EVENT);
  }

  @Test
  void whoIsAskedSeesTheLeastAndTheReadIsWrittenDown() {
    UUID id = livesHere();
    WORLD.does(WORLD.worker, id, risk(true));
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    assertThat(TRANSFERS.offered(NEXT_CHAIR))
        .filteredOn(one -> one.id().equals(offer))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.step()).isEqualTo(Step.EMERGENCY);
          assertThat(one.from()).isEqualTo(WORLD.home);
          assertThat(one.due()).isPresent();
          assertThat(one.toString()).doesNotContain(ProtectionWorld.CANARY);
        });
    for (Actor.User other : List.of(WORLD.chair, WORLD.otherChair, NEXT_WORKER, WORLD.worker)) {
      assertThat(TRANSFERS.offer(other, offer)).isEmpty();
      assertThat(TRANSFERS.receivers(other, offer)).isEmpty();
      assertThat(TRANSFERS.accept(other, WORLD.id(), offer, NEXT_WORKER.id())).isEqualTo(OVERTAKEN);
      assertThat(TRANSFERS.decline(other, WORLD.id(), offer, WHY)).isEqualTo(OVERTAKEN);
    }
    assertThat(TRANSFERS.offer(NEXT_CHAIR, offer)).isPresent();
    assertThat(
            WORLD
                .register
                .superuser()
                .query(
                    "select doer from audit.entry where event = 'case.offer-read' and subject = ?",
                    (row, number) -> row.getString(1),
                    id.toString()))
        .containsExactly("user:" + NEXT_CHAIR.id());
    assertThat(TRANSFERS.receivers(NEXT_CHAIR, offer))
        .extracting(Offer.Receiver::account)
        .contains(NEXT_CHAIR.id(), NEXT_WORKER.id())
        .doesNotContain(WORLD.worker.id(), WORLD.chair.id());
  }

  @Test
  void everyTableOfACaseMoves() {
    UUID id = livesHere();
    fill(id);
    List<String> tables = columns("case_id");
    for (String table : tables) {
      if (!STAY.containsKey(table)) {
        assertThat(count(table, "case_id = ?", id))
            .as("this test needs a row in %s", table)
            .isPositive();
        assertThat(columns("scope"))
            .as("a table of cases needs scope and event_scope, so that it moves")
            .contains(table);
        assertThat(columns("event_scope")).contains(table);
      }
    }
    accepted(WORLD.offer(WORLD.chair, id, NEXT));
    int here = scope(NEXT);
    List<String> left = new ArrayList<>();
    for (String table : tables) {
      if (!STAY.containsKey(table)
          && count(
                  table,
                  "case_id = ? and (scope <> %1$d or event_scope <> %1$d)".formatted(here),
                  id)
              > 0) {
        left.add(table);
      }
    }
    for (String table : columns("sender_scope")) {
      String key = table.equals("referral") ? "id" : "referral";
      if (count(
              table,
              "sender_scope <> %d and %s in (select s.id from protection.referral_stub s where s.case_id = ?)"
                  .formatted(here, key),
              id)
          > 0) {
        left.add(table);
      }
    }
    UUID concern = WORLD.read(NEXT_CHAIR, id).concern();
    for (String table : columns("concern")) {
      if (columns("scope").contains(table)
          && count(
                  table,
                  "concern = ? and (scope <> %1$d or event_scope <> %1$d)".formatted(here),
                  concern)
              > 0) {
        left.add(table);
      }
    }
    if (count("concern", "id = ? and scope <> " + here, concern) > 0) {
      left.add("concern");
    }
    assertThat(left).as("tables whose rows stayed behind").isEmpty();
  }

  @Test
  void theCommuneOfTheEventKeepsItsPart() {
    NewConcern told = WORLD.told(Optional.of(WORLD.event), Optional.of(WORLD.home), List.of());
    UUID id = WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, told));
    accepted(WORLD.offer(WORLD.chair, id, NEXT));
    assertThat(sees(WORLD.otherChair, id)).isEqualTo(WHOLE);
    assertThat(sees(WORLD.chair, id)).containsExactly("transfer");
    CaseView view = WORLD.read(WORLD.otherChair, id);
    assertThat(view.place()).isEqualTo(NEXT);
    assertThat(view.eventPlace()).isEqualTo(WORLD.event);
    assertThat(view.parts()).containsExactly(Part.CHAIR_OF_EVENT);
    assertThat(view.placeAt(1)).isEqualTo(WORLD.home);
    assertThat(view.placeAt(view.state().number())).isEqualTo(NEXT);
    assertThat(WORLD.today.of(NEXT_CHAIR))
        .filteredOn(task -> task.caseId().equals(Optional.of(id)))
        .isNotEmpty()
        .allMatch(task -> task.place().equals(Optional.of(NEXT)));
  }

  @Test
  void clocksGoOnAndTheNewChairDecides() {
    UUID id = livesHere();
    WORLD.plan(id);
    List<Deadline> before = WORLD.read(WORLD.worker, id).state().deadlines();
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    WORLD.pass(java.time.Duration.ofDays(2));
    accepted(offer);
    assertThat(WORLD.read(NEXT_WORKER, id).state().deadlines()).isEqualTo(before);
    assertThat(count("deadline", "case_id = ?", id)).isEqualTo(before.size());
    assertThat(WORLD.tries(WORLD.chair, id, ProtectionWorld.approved()))
        .isEqualTo(new CaseAnswer.Absent());
    assertThat(WORLD.does(NEXT_CHAIR, id, ProtectionWorld.approved())).isEqualTo(Step.UNDER_WAY);
    assertThat(WORLD.does(NEXT_WORKER, id, new Payload.ServiceGiven(1, FreeText.of("hai buổi"))))
        .isEqualTo(Step.UNDER_WAY);
  }

  @Test
  void whoWasChosenToStayHelpsOn() {
    UUID id = livesHere();
    accepted(WORLD.offer(WORLD.chair, id, NEXT, WORLD.worker.id()));
    assertThat(WORLD.read(WORLD.worker, id).state().team())
        .isEqualTo(
            Map.of(
                WORLD.worker.id(), MemberFunction.WORKER, NEXT_WORKER.id(), MemberFunction.LEAD));
    assertThat(
            WORLD
                .register
                .superuser()
                .query(
                    """
                    select function from protection.member
                    where case_id = ? and account = ? and to_at is null
                    """,
                    (row, number) -> row.getString(1),
                    id,
                    WORLD.worker.id()))
        .containsExactly("WORKER");
    WORLD.does(NEXT_WORKER, id, new Payload.MemberLeft(WORLD.worker.id(), FreeText.NONE));
    assertThat(sees(WORLD.worker, id)).containsExactly("transfer");
  }

  @Test
  void ofAcceptingAndWithdrawingAtOnceOneIsOvertaken() throws Exception {
    for (int round = 0; round < 12; round++) {
      boolean happenedHere = round % 2 == 0;
      UUID id = happenedHere ? WORLD.open() : livesHere();
      UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
      Callable<CaseAnswer> accept =
          () -> TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, NEXT_WORKER.id());
      Callable<CaseAnswer> withdraw = () -> TRANSFERS.withdraw(WORLD.chair, WORLD.id(), offer, WHY);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<CaseAnswer> answers =
            threads.invokeAll(List.of(accept, withdraw)).stream().map(TransfersTest::get).toList();
        assertThat(answers).filteredOn(CaseAnswer.Done.class::isInstance).hasSize(1);
        assertThat(answers).contains(OVERTAKEN);
        boolean moved = answers.getFirst() instanceof CaseAnswer.Done;
        assertThat(WORLD.read(moved ? NEXT_WORKER : WORLD.worker, id).timeline()).hasSize(3);
        assertThat(count("case_state", "case_id = ? and scope = " + scope(NEXT), id))
            .isEqualTo(moved ? 1 : 0);
      }
    }
  }

  @Test
  void anAnswerSentTwiceIsOne() {
    UUID id = livesHere();
    UUID first = WORLD.offer(WORLD.chair, id, NEXT);
    UUID declining = WORLD.id();
    CaseAnswer declined = TRANSFERS.decline(NEXT_CHAIR, declining, first, WHY);
    assertThat(declined).isInstanceOf(CaseAnswer.Done.class);
    assertThat(TRANSFERS.decline(NEXT_CHAIR, declining, first, WHY)).isEqualTo(declined);
    assertThat(WORLD.read(WORLD.worker, id).timeline().getLast().byName())
        .isEqualTo(NEXT_CHAIR.name());
    assertThat(sees(NEXT_CHAIR, id)).as("nothing of it any more").isEmpty();
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), first, NEXT_WORKER.id()))
        .isEqualTo(OVERTAKEN);
    UUID second = WORLD.offer(WORLD.chair, id, NEXT);
    UUID accepting = WORLD.id();
    CaseAnswer accepted = TRANSFERS.accept(NEXT_CHAIR, accepting, second, NEXT_WORKER.id());
    assertThat(TRANSFERS.accept(NEXT_CHAIR, accepting, second, NEXT_WORKER.id()))
        .isEqualTo(accepted);
    assertThat(TRANSFERS.withdraw(WORLD.chair, WORLD.id(), second, WHY)).isEqualTo(OVERTAKEN);
    assertThat(WORLD.read(NEXT_WORKER, id).timeline()).hasSize(5);
  }

  @Test
  void askingIsRefusedWithTheWayOut() {
    UUID id = livesHere();
    assertThat(asks(id, WORLD.home)).isEqualTo(refused(CaseRefusal.SAME_COMMUNE));
    assertThat(asks(id, WORLD.register.commune(5))).isEqualTo(refused(CaseRefusal.NO_CHAIR_THERE));
    assertThat(asks(id, WORLD.register.places().province().id()))
        .isEqualTo(refused(CaseRefusal.COMMUNE_UNKNOWN));
    assertThat(WORLD.cases.perform(WORLD.worker, WORLD.asking(id, WORLD.home, NEXT)))
        .isEqualTo(refused(CaseRefusal.NOT_YOURS));
    assertThat(WORLD.cases.perform(WORLD.chair, WORLD.asking(id, WORLD.event, NEXT)))
        .as("asked from where the case is not")
        .isEqualTo(OVERTAKEN);
    assertThat(WORLD.read(WORLD.worker, id).timeline()).hasSize(1);
  }

  @Test
  void aLeadWhomTheReportNamesIsRefusedAndTheCaseStays() {
    NewConcern told =
        WORLD.told(Optional.empty(), Optional.of(WORLD.home), List.of(NEXT_WORKER.id()));
    UUID id = WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, told));
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, WORLD.colleague.id()))
        .isEqualTo(refused(CaseRefusal.LEAD_UNKNOWN));
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, NEXT_WORKER.id()))
        .isEqualTo(refused(CaseRefusal.MEMBER_INVOLVED));
    assertThat(sees(WORLD.chair, id)).containsAll(WHOLE);
    assertThat(sees(NEXT_CHAIR, id)).containsExactly("transfer");
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, NEXT_CHAIR.id()))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(sees(NEXT_WORKER, id)).isEmpty();
  }

  @Test
  void aChairWhomTheReportNamesIsNotAsked() {
    Actor.User named = user(Role.COMMUNE_CHAIR, NEXT);
    NewConcern told = WORLD.told(Optional.empty(), Optional.of(WORLD.home), List.of(named.id()));
    UUID id = WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, told));
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    assertThat(sees(named, id)).isEmpty();
    assertThat(TRANSFERS.offer(named, offer)).isEmpty();
    assertThat(TRANSFERS.accept(named, WORLD.id(), offer, named.id())).isEqualTo(OVERTAKEN);
    accepted(offer);
    assertThat(sees(named, id)).isEmpty();
  }

  @Test
  void theReportFollowsItsLastChild() {
    NewConcern one = WORLD.told(Optional.empty(), Optional.of(WORLD.home), List.of());
    NewConcern both =
        new NewConcern(
            one.id(),
            one.receivedAt(),
            one.channel(),
            one.reference(),
            one.agency(),
            one.danger(),
            one.eventPlace(),
            one.homePlace(),
            one.told(),
            List.of(one.children().getFirst(), ToldChild.named(WORLD.id(), ProtectionWorld.CANARY)),
            one.caller(),
            List.of());
    WORLD.taken(WORLD.operator, both);
    UUID first = WORLD.open(WORLD.worker, both);
    UUID second =
        done(WORLD.cases.open(
                WORLD.colleague,
                new OpenCase(WORLD.id(), WORLD.id(), both.children().getLast().id(), "")))
            .caseId();
    accepted(WORLD.offer(WORLD.chair, first, NEXT));
    assertThat(WORLD.concerns.find(NEXT_WORKER, both.id(), "test")).as("the new team").isPresent();
    assertThat(WORLD.concerns.find(WORLD.colleague, both.id(), "test"))
        .as("the team of the other child")
        .isPresent();
    assertThat(WORLD.cases.read(NEXT_CHAIR, second, "test")).isEmpty();
    assertThat(WORLD.cases.read(WORLD.colleague, first, "test")).isEmpty();
    assertThat(sees(WORLD.chair, first)).containsExactlyInAnyOrder("concern", "transfer");
    assertThat(sees(NEXT_CHAIR, first)).doesNotContain("concern").contains("person", "action");

    accepted(WORLD.offer(WORLD.chair, second, NEXT));
    assertThat(WORLD.concerns.find(NEXT_CHAIR, both.id(), "test")).isPresent();
    assertThat(WORLD.concerns.find(WORLD.colleague, both.id(), "test")).isEmpty();
  }

  @Test
  void aClosedCaseWaitsForNobody() {
    UUID id = livesHere();
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    WORLD.does(WORLD.chair, id, new Payload.Closed(ClosingGround.DIED, FreeText.of("tai nạn")));
    assertThat(TRANSFERS.offered(NEXT_CHAIR)).noneMatch(one -> one.id().equals(offer));
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, NEXT_WORKER.id()))
        .isEqualTo(OVERTAKEN);
    assertThat(TRANSFERS.kept(WORLD.chair, offer))
        .hasValueSatisfying(kept -> assertThat(kept.state()).isEqualTo(Handover.State.WITHDRAWN));
  }

  @Test
  void aCaseThatMovedTwiceIsMadeAgainFromItsActions() {
    UUID id = livesHere();
    WORLD.plan(id);
    accepted(WORLD.offer(WORLD.chair, id, NEXT, WORLD.worker.id()));
    UUID back = WORLD.offer(NEXT_CHAIR, id, WORLD.event);
    assertThat(TRANSFERS.accept(WORLD.otherChair, WORLD.id(), back, WORLD.otherWorker.id()))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(sees(NEXT_CHAIR, id)).containsExactly("transfer");
    assertThat(TRANSFERS.kept(WORLD.chair)).anyMatch(kept -> kept.to() == NEXT);
    List<String> before = WORLD.projections();
    JdbcTemplate sql = WORLD.register.superuser();
    sql.update("update protection.case_state set step = 'CLOSED' where case_id = ?", id);
    sql.update("update protection.deadline set scope = ? where case_id = ?", scope(NEXT), id);
    sql.update("update protection.case_file set event_scope = 0 where id = ?", id);
    sql.update(
        "delete from protection.member where case_id = ? and account <> ?",
        id,
        WORLD.otherWorker.id());
    assertThat(WORLD.projections()).isNotEqualTo(before);
    assertThat(WORLD.cases.rebuild(WORLD.otherWorker, id)).isTrue();
    assertThat(now(id)).isEqualTo(Map.of(WORLD.otherWorker.id(), "LEAD"));
    assertThat(without(WORLD.projections())).isEqualTo(without(before));
    CaseView view = WORLD.read(WORLD.otherChair, id);
    assertThat(view.placeAt(1)).isEqualTo(WORLD.home);
    assertThat(view.place()).isEqualTo(WORLD.event);
  }

  @Test
  void nothingAcceptsButTheMove() {
    UUID id = WORLD.open();
    UUID offer = WORLD.offer(WORLD.chair, id, WORLD.event);
    NewConcern told = WORLD.told(Optional.of(WORLD.event), Optional.of(WORLD.home), List.of());
    UUID seenByBoth = WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, told));
    UUID there = WORLD.offer(WORLD.chair, seenByBoth, WORLD.event);
    assertThat(
            WORLD.tries(
                WORLD.otherChair,
                seenByBoth,
                new Payload.TransferAccepted(there, WORLD.otherWorker.id(), "D")))
        .as("the chair of the event sees the case and is asked, yet it has not moved")
        .isEqualTo(refused(CaseRefusal.NOT_NOW));
    assertThat(
            WORLD.tries(
                WORLD.otherChair,
                id,
                new Payload.TransferAccepted(offer, WORLD.otherWorker.id(), "D")))
        .isEqualTo(new CaseAnswer.Absent());
    assertThat(TRANSFERS.accept(WORLD.otherChair, WORLD.id(), there, WORLD.otherWorker.id()))
        .isInstanceOf(CaseAnswer.Done.class);
    assertThat(WORLD.read(WORLD.otherChair, seenByBoth).parts())
        .containsExactlyInAnyOrder(Part.CHAIR_OF_HOME, Part.CHAIR_OF_EVENT);
  }

  @Test
  void nobodyAcceptsByWritingTheRow() {
    UUID id = livesHere();
    UUID offer = WORLD.offer(WORLD.chair, id, NEXT);
    for (Actor.User who : List.of(NEXT_CHAIR, WORLD.worker, WORLD.otherChair)) {
      assertThat(changes(who, "update protection.transfer set ended_at = ended_at", offer))
          .isZero();
    }
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() ->
                changes(
                    WORLD.chair,
                    "update protection.transfer set state = 'ACCEPTED', ended_at = now()",
                    offer)))
        .isNotNull();
  }

  /** A case about a child of the first commune; where it happened nobody knows. */
  private static UUID livesHere() {
    NewConcern told = WORLD.told(Optional.empty(), Optional.of(WORLD.home), List.of());
    return WORLD.open(WORLD.worker, WORLD.taken(WORLD.operator, told));
  }

  private static Actor.User user(Role role, int place) {
    return WORLD.register.user(role, Optional.of(place));
  }

  private static CaseAnswer refused(CaseRefusal why) {
    return new CaseAnswer.Refused(why);
  }

  private static CaseAnswer asks(UUID id, int to) {
    return WORLD.cases.perform(WORLD.chair, WORLD.asking(id, WORLD.home, to));
  }

  private static void accepted(UUID offer) {
    assertThat(TRANSFERS.accept(NEXT_CHAIR, WORLD.id(), offer, NEXT_WORKER.id()))
        .isInstanceOf(CaseAnswer.Done.class);
  }

  /** The tables in which somebody sees a row of the case. */
  private static Set<String> sees(Actor who, UUID id) {
    List<UUID> report =
        WORLD
            .register
            .superuser()
            .query(
                "select concern, concern_child from protection.case_file where id = ?",
                (row, number) -> List.of(Rows.id(row, "concern"), Rows.id(row, "concern_child")),
                id)
            .getFirst();
    Set<String> seen = new TreeSet<>();
    WORLD
        .register
        .the(SignedTransaction.class)
        .read(
            who,
            () -> {
              JdbcTemplate sql = WORLD.register.the(JdbcTemplate.class);
              Map<String, String> rows =
                  Map.ofEntries(
                      Map.entry("concern", "id = '%s'".formatted(report.getFirst())),
                      Map.entry("concern_child", "id = '%s'".formatted(report.getLast())),
                      Map.entry("person", "concern_child = '%s'".formatted(report.getLast())),
                      Map.entry("case_file", "id = '%s'".formatted(id)));
              Set<String> tables = new TreeSet<>(WHOLE);
              tables.addAll(Set.of("transfer", "consent", "opening", "sealing", "referral_stub"));
              for (String table : tables) {
                String which = rows.getOrDefault(table, "case_id = '%s'".formatted(id));
                if (!sql.query(
                        "select 1 from protection.%s where %s".formatted(table, which),
                        (row, number) -> row.getInt(1))
                    .isEmpty()) {
                  seen.add(table);
                }
              }
              return true;
            });
    return seen;
  }

  private static int changes(Actor who, String change, UUID offer) {
    return WORLD
        .register
        .the(SignedTransaction.class)
        .write(
            who,
            () -> WORLD.register.the(JdbcTemplate.class).update(change + " where id = ?", offer));
  }

  /** Tables of protection with a column of that name. */
  private static List<String> columns(String column) {
    return WORLD
        .register
        .superuser()
        .query(
            """
            select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = ? and not a.attisdropped
            where c.relnamespace = 'protection'::regnamespace and c.relkind = 'r'
            order by 1
            """,
            (row, number) -> row.getString(1),
            column);
  }

  private static long count(String table, String where, UUID id) {
    return WORLD
        .register
        .superuser()
        .query(
            "select count(*) from protection.%s where %s".formatted(table, where),
            (row, number) -> row.getLong(1),
            id)
        .getFirst();
  }

  private static int scope(int place) {
    return WORLD
        .register
        .superuser()
        .query(
            "select id from access.scope where place_id = ? and agency_code = ''",
            (row, number) -> row.getInt(1),
            place)
        .getFirst();
  }

  private static Map<UUID, String> now(UUID id) {
    Map<UUID, String> team = new java.util.HashMap<>();
    WORLD
        .register
        .superuser()
        .query(
            "select account, function from protection.member where case_id = ? and to_at is null",
            row -> {
              team.put(row.getObject("account", UUID.class), row.getString("function"));
            },
            id);
    return team;
  }

  /** Projections without who left the team, which is not made again. */
  private static List<String> without(List<String> projections) {
    return projections.stream().filter(row -> !row.endsWith("false")).toList();
  }

  /** A row in each table that a case may have one in. */
  private static void fill(UUID id) {
    JdbcTemplate sql = WORLD.register.superuser();
    sql.update(
        """
        insert into protection.consent (id, case_id, scope, event_scope, kind, giver, form, content,
          given_on, recorded_at, recorded_by, recorded_by_name)
        select gen_random_uuid(), id, scope, event_scope, 'SHARING', 'CHILD', 'WRITTEN', '{}',
          '2026-11-01', now(), gen_random_uuid(), '' from protection.case_file where id = ?
        """,
        id);
    sql.update(
        """
        insert into protection.opening (id, code, case_id, scope, event_scope, reason, asked_by,
          asked_by_name, asked_at)
        select gen_random_uuid(), right(id::text, 10), id, scope, event_scope, '{}',
          gen_random_uuid(), '', now() from protection.case_file where id = ?
        """,
        id);
    sql.update(
        """
        insert into protection.sealing (id, case_id, scope, event_scope, wish, reason, asked_by,
          asked_by_name, asked_at, answer, answered_by, answered_by_name, answered_at)
        select gen_random_uuid(), id, scope, event_scope, 'SEAL', '{}', gen_random_uuid(), '', now(),
          'DECLINED', gen_random_uuid(), '', now() from protection.case_file where id = ?
        """,
        id);
    sql.update(
        """
        with run as (
          insert into protection.retention_run (id, scope, place, asked_at, asked_by, asked_by_name)
          select gen_random_uuid(), scope, place, now(), gen_random_uuid(), ''
          from protection.case_file where id = ? returning id)
        insert into protection.retention_subject (run, concern_child, concern, case_id, scope,
          event_scope, rule, counted_from, due_on, outcome)
        select run.id, f.concern_child, f.concern, f.id, f.scope, f.event_scope, 'case',
          '2026-11-01', '2036-11-01', 'KEPT'
        from run, protection.case_file f where f.id = ?
        """,
        id,
        id);
    UUID referral = WORLD.id();
    sql.update(
        """
        insert into protection.referral_stub (id, case_id, scope, event_scope, service)
        select ?, id, scope, event_scope, 'counselling' from protection.case_file where id = ?
        """,
        referral,
        id);
    sql.update(
        """
        insert into protection.referral (id, scope, sender_scope, event_scope, sender_place,
          sender_name, service, recipient, recipient_place, basis, due, shared, content, state,
          version, sent_at, changed_at)
        select ?, scope, scope, event_scope, place, '', 'counselling', 'COMMUNE', place, 'PLAN',
          '2026-12-01', '{}', '{}', 'SENT', 1, now(), now() from protection.case_file where id = ?
        """,
        referral,
        id);
    sql.update(
        """
        insert into protection.referral_event (id, referral, scope, sender_scope, event_scope, number,
          move, content, at, recorded_by_name)
        select gen_random_uuid(), ?, scope, scope, event_scope, 1, 'SEND', '{}', now(), ''
        from protection.case_file where id = ?
        """,
        referral,
        id);
  }

  private static CaseAnswer get(Future<CaseAnswer> answer) {
    try {
      return answer.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
