package vn.mangnon.protection.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/**
 * Reports, cases and pauses by chance, over Tết, with rounds whenever they happen to run: after
 * each round everything that holds then was told, and in the end nothing else, and nothing twice.
 */
class NoticePropertyTest {
  private static final int STEPS = 160;

  private record Told(UUID deadline, String kind, UUID recipient, Instant about) {}

  private record Due(
      UUID id,
      Optional<UUID> caseId,
      DeadlineKind kind,
      Instant start,
      Instant due,
      boolean exempt) {}

  private final ProtectionWorld world = new ProtectionWorld();
  private final NoticeRounds rounds = world.register.the(NoticeRounds.class);
  private final Actor.User agency = world.register.user(Role.LEAD_AGENCY, Optional.empty());
  private final Set<Told> expected = new HashSet<>();
  private final Set<Told> raised = new HashSet<>();
  private final List<UUID> cases = new ArrayList<>();

  @Test
  void noDeadlineIsLostOrToldTwice() {
    try (world) {
      Random random = new Random(2027);
      // A few days before the holidays of Tết, which begin on 5 or 6 February 2027.
      world.pass(Duration.between(world.now(), Instant.parse("2027-01-28T01:00:00Z")));
      for (int i = 0; i < STEPS; i++) {
        world.pass(Duration.ofMinutes(random.nextInt(420)));
        something(random);
        if (random.nextInt(3) == 0) {
          look();
          if (random.nextBoolean()) {
            rounds.round();
          } else {
            CompletableFuture.allOf(
                    CompletableFuture.runAsync(rounds::round),
                    CompletableFuture.runAsync(rounds::round))
                .join();
          }
          assertThat(told()).containsAll(expected);
        }
      }
      List<Told> rows = told();
      assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
      assertThat(expected.stream().map(Told::kind).distinct())
          .containsExactlyInAnyOrder("STARTED", "SOON", "OVERDUE", "RAISED");
      assertThat(
              world
                  .register
                  .superuser()
                  .queryForObject(
                      "select max(c) from (select count(*) as c from protection.digest group by recipient, day) as d",
                      Long.class))
          .isEqualTo(1);
    }
  }

  private void something(Random random) {
    if (cases.size() < 2 || random.nextInt(4) == 0) {
      cases.add(world.open());
      return;
    }
    if (random.nextInt(6) == 0) {
      world.taken(world.operator, world.told());
      return;
    }
    UUID id = cases.get(random.nextInt(cases.size()));
    switch (random.nextInt(5)) {
      case 0 -> world.tries(world.worker, id, ProtectionWorld.risk(random.nextBoolean()));
      case 1 ->
          world.tries(
              world.chair,
              id,
              new Payload.ClockPaused(DeadlineKind.PLAN_DECISION, FreeText.of("chờ giám định")));
      case 2 -> world.tries(world.chair, id, new Payload.ClockResumed(DeadlineKind.PLAN_DECISION));
      case 3 ->
          world.tries(
              world.chair,
              id,
              new Payload.EmergencyMeasure(FreeText.of("đưa đi"), FreeText.of("trạm")));
      default -> world.tries(world.worker, id, new Payload.Noted(FreeText.of("đã gọi")));
    }
  }

  /** What a person would tell now who goes through all deadlines with a list in hand. */
  private void look() {
    Instant now = world.now();
    for (Due due : due()) {
      long soon =
          switch (due.kind()) {
            case EMERGENCY_MEASURE -> 3 * 60;
            case PLAN_DECISION -> Duration.between(due.start(), due.due()).toMinutes() / 4;
            case SEPARATION, SERVICE, REVIEW, CARE_HANDOVER, CARE_REVIEW, PROCEEDING ->
                throw new AssertionError(due.kind());
          };
      String phase =
          now.isAfter(due.due())
              ? "OVERDUE"
              : now.isBefore(due.due().minus(Duration.ofMinutes(soon))) ? "STARTED" : "SOON";
      List<UUID> who =
          due.caseId().isPresent()
              ? List.of(world.worker.id())
              : List.of(world.worker.id(), world.colleague.id());
      for (UUID one : who) {
        expected.add(
            new Told(due.id(), phase, one, phase.equals("STARTED") ? due.start() : due.due()));
      }
      int hours = due.kind() == DeadlineKind.EMERGENCY_MEASURE ? 1 : 24;
      Told up = new Told(due.id(), "RAISED", agency.id(), due.due());
      if (!due.exempt() && now.isAfter(due.due().plus(Duration.ofHours(hours)))) {
        raised.add(up);
      }
      // What was raised stays raised, also when an emergency frees it from its limit meanwhile.
      if (raised.contains(up)) {
        expected.add(up);
      }
    }
  }

  private List<Due> due() {
    return world
        .register
        .superuser()
        .query(
            "select * from protection.deadline where outcome = 'OPEN' and paused_at is null",
            (row, number) ->
                new Due(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(row.getObject("case_id", UUID.class)),
                    DeadlineKind.valueOf(row.getString("kind")),
                    row.getObject("start_at", OffsetDateTime.class).toInstant(),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("exempt")));
  }

  private List<Told> told() {
    return world
        .register
        .superuser()
        .query(
            "select * from protection.notice",
            (row, number) ->
                new Told(
                    row.getObject("deadline", UUID.class),
                    row.getString("kind"),
                    row.getObject("recipient", UUID.class),
                    row.getObject("about_at", OffsetDateTime.class).toInstant()));
  }
}
