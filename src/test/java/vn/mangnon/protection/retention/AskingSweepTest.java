package vn.mangnon.protection.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.opening.AskedCase;
import vn.mangnon.protection.opening.Opening;
import vn.mangnon.protection.opening.OpeningAnswer;
import vn.mangnon.protection.opening.Openings;
import vn.mangnon.protection.rules.FreeText;

/** Why somebody asked for a case that did not open is forgotten, whether there was one or not. */
class AskingSweepTest {
  private static final FreeText REASON = FreeText.of("vì " + ProtectionWorld.CANARY);
  private final ProtectionWorld world = new ProtectionWorld();
  private final AskingSweep sweep = world.register.the(AskingSweep.class);
  private final Openings openings = world.register.the(Openings.class);
  private final Actor.User stranger =
      world.register.user(Role.CASE_WORKER, Optional.of(world.register.commune(2)));

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aMissingCaseAndASealedOneLoseTheReasonOnTheSameDayAndNotADayEarlier() {
    UUID sealed = world.open();
    world.register.superuser().query("select protection.mark(?, true)", row -> {}, sealed);
    UUID open = world.open();
    asks(UUID.randomUUID());
    asks(sealed);
    asks(open);

    world.pass(Duration.ofDays(365));
    sweep.sweep();
    assertThat(openings.seenBy(stranger)).hasSize(3).allMatch(one -> one.reason().equals(REASON));
    world.pass(Duration.ofDays(1));
    sweep.sweep();
    sweep.sweep();
    assertThat(openings.seenBy(stranger))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.reason().blank()).as(one.id() + "").isEqualTo(kept(one)))
        .allSatisfy(one -> assertThat(one.askedByName()).isNotBlank());
    assertThat(openings.of(world.chair, open))
        .as("what opened goes with its case")
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(REASON));
    assertThat(trail()).as("each once").hasSize(2);
  }

  @Test
  void nobodyForgetsForTheApplicationNorEarlierThanTheShortestTerm() {
    asks(UUID.randomUUID());
    world.pass(Duration.ofDays(30));
    String now = "select count(*) from protection.forget_askings(access.moment())";
    String old =
        "select count(*) from protection.forget_askings(access.moment() - interval '1 year')";
    assertThat(count(Actor.machine("test"), now)).isZero();
    world.pass(Duration.ofDays(400));
    assertThat(count(stranger, old)).isZero();
    assertThat(count(world.chair, old)).isZero();
    assertThat(count(Actor.machine("test"), now)).as("the term is a year or more").isZero();
    assertThat(count(Actor.machine("test"), old)).isOne();
  }

  private static boolean kept(Opening one) {
    return one.held().isEmpty();
  }

  private void asks(UUID caseId) {
    assertThat(openings.breakGlass(stranger, world.id(), AskedCase.of(caseId), REASON))
        .isEqualTo(new OpeningAnswer.Done());
  }

  private List<String> trail() {
    return world
        .register
        .superuser()
        .query(
            "select subject from audit.entry where event = 'case-opening.forgotten'",
            (row, number) -> row.getString(1));
  }

  private long count(Actor actor, String question) {
    Long count =
        world
            .register
            .the(SignedTransaction.class)
            .write(
                actor,
                () -> world.register.the(JdbcTemplate.class).queryForObject(question, Long.class));
    return count == null ? -1 : count;
  }
}
