package vn.mangnon.children.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.Register;
import vn.mangnon.children.duplicates.Duplicates;

class ReachTest {
  private static final Register REGISTER = new Register();
  private static int communes;

  // Communes of its own for each test; the keeper sees those of the others too.
  private final int place = REGISTER.commune(communes++);
  private final int elsewhere = REGISTER.commune(communes++);
  private final Actor.User officer = REGISTER.officer(place);
  private final Actor.User keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
  private final Reach reach = REGISTER.the(Reach.class);
  private final Facts facts = REGISTER.the(Facts.class);
  private final Reach.Counts before = reach.counts(keeper);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void theNextQuestionSeesEachChange() {
    assertThat(reach.counts(officer)).isEqualTo(counts(0, 0, 0));
    UUID child = REGISTER.open(officer, place, "Chìu Thị Mai", "05/03/2019");
    REGISTER.open(officer, place, "Tằng A Sám", "2018");
    REGISTER.open(REGISTER.officer(elsewhere), elsewhere, "Lỷ Thị Hoa", "2017");
    assertThat(reach.counts(officer)).isEqualTo(counts(2, 2, 0));
    assertThat(reach.counts(keeper)).isEqualTo(more(3, 3, 0));
    done(facts.record(officer, child, entry(new Fact.BirthRegistration("12/2019", false))));
    assertThat(reach.counts(officer)).isEqualTo(counts(2, 1, 0));
    done(facts.record(officer, child, entry(new Fact.SpecialCircumstance("a"))));
    assertThat(reach.counts(officer)).isEqualTo(counts(2, 1, 1));
    assertThat(reach.counts(keeper)).isEqualTo(more(3, 2, 1));
    done(
        REGISTER
            .the(Children.class)
            .move(
                officer,
                child,
                Home.in(elsewhere, "Khe"),
                LocalDate.of(2026, 1, 2),
                "family",
                "chuyển nhà"));
    assertThat(reach.counts(officer)).isEqualTo(counts(1, 1, 0));
    assertThat(reach.counts(keeper)).isEqualTo(more(3, 2, 1));
  }

  @Test
  void recordsOfOneChildAreCountedOnceAndTwiceAgainWhenSetApart() {
    Duplicates duplicates = REGISTER.the(Duplicates.class);
    UUID here = REGISTER.open(officer, place, "Phùng Thị Vân", "01/02/2018");
    UUID there =
        REGISTER.open(REGISTER.officer(elsewhere), elsewhere, "Phùng Thị Vân", "01/02/2018");
    assertThat(reach.counts(keeper)).isEqualTo(more(2, 2, 0));
    duplicates.merge(keeper, there, here, "chuyển nhà");
    assertThat(reach.counts(keeper)).isEqualTo(more(1, 1, 0));
    assertThat(reach.counts(officer)).isEqualTo(counts(0, 0, 0));
    duplicates.unmerge(keeper, duplicates.mergesInto(keeper, there).getFirst().id());
    assertThat(reach.counts(keeper)).isEqualTo(more(2, 2, 0));
    assertThat(reach.counts(officer)).isEqualTo(counts(1, 1, 0));
  }

  @Test
  void anOpenPairIsCountedForWhoeverSeesBoth() {
    UUID here = REGISTER.open(officer, place, "Phùng Thị Vân", "01/02/2018");
    UUID there =
        REGISTER.open(REGISTER.officer(elsewhere), elsewhere, "Phùng Thị Vân", "01/02/2018");
    assertThat(reach.counts(keeper)).isEqualTo(more(2, 2, 0));
    REGISTER
        .superuser()
        .update(
            """
            insert into children.pair (id, one, other, one_scope, other_scope, score, probability,
              explanation, state, manual, found_at)
            select gen_random_uuid(), a.id, b.id, a.scope, b.scope, 1, 0.8, '[]', 'OPEN', false, now()
            from children.child a join children.child b on a.id < b.id
            where a.id in (?, ?) and b.id in (?, ?)
            """,
            here,
            there,
            here,
            there);
    assertThat(reach.counts(keeper).alike()).isEqualTo(before.alike() + 1);
    assertThat(reach.counts(officer).alike()).isZero();
    REGISTER.the(Duplicates.class).merge(keeper, there, here, "chuyển nhà");
    assertThat(reach.counts(keeper)).isEqualTo(more(1, 1, 0));
  }

  @Test
  void whatIsWrittenAndTakenBackIsSeenByItsWriterAlone() {
    assertThat(reach.counts(officer)).isEqualTo(counts(0, 0, 0));
    SignedTransaction transactions = REGISTER.the(SignedTransaction.class);
    try {
      transactions.write(
          officer,
          () -> {
            REGISTER.open(officer, place, "Chìu Thị Mai", "05/03/2019");
            assertThat(reach.counts(officer)).isEqualTo(counts(1, 1, 0));
            throw new TakenBack();
          });
    } catch (TakenBack expected) {
      assertThat(reach.counts(officer)).isEqualTo(counts(0, 0, 0));
    }
    REGISTER.open(officer, place, "Chìu Thị Mai", "05/03/2019");
    assertThat(reach.counts(officer)).isEqualTo(counts(1, 1, 0));
  }

  @Test
  void nobodyIsToldWhatWasCountedWithOtherRights() {
    UUID child = REGISTER.open(officer, place, "Chìu Thị Mai", "05/03/2019");
    done(facts.record(officer, child, entry(new Fact.SpecialCircumstance("n"))));
    assertThat(reach.counts(officer).special()).isEqualTo(1);
    Actor collaborator = REGISTER.user(Role.COLLABORATOR, Optional.of(place));
    assertThat(reach.counts(collaborator)).isEqualTo(counts(1, 1, 0));
    REGISTER
        .superuser()
        .update(
            "update access.user_grant set revoked_at = now() where account_id = ?", officer.id());
    assertThat(reach.counts(officer)).isEqualTo(counts(0, 0, 0));
  }

  @Test
  void aChildThatComesOfAgeIsCountedNoMore() {
    REGISTER.open(officer, place, "Chìu Thị Mai", "24/11/2010");
    assertThat(reach.counts(officer).children()).isEqualTo(1);
    REGISTER.clock.pass(Duration.ofDays(1));
    assertThat(reach.counts(officer).children()).isZero();
  }

  @Test
  void anAnswerThatHoldsCostsOneStatement() {
    REGISTER.open(officer, place, "Chìu Thị Mai", "05/03/2019");
    reach.counts(officer);
    REGISTER.source.take();
    reach.counts(officer);
    assertThat(REGISTER.source.take()).hasSize(1);
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static Reach.Counts counts(long children, long unregistered, long special) {
    return new Reach.Counts(children, unregistered, special, 0, 0);
  }

  private Reach.Counts more(long children, long unregistered, long special) {
    return new Reach.Counts(
        before.children() + children,
        before.unregistered() + unregistered,
        before.special() + special,
        before.toPlace(),
        before.alike());
  }

  private FactEntry entry(Fact fact) {
    return new FactEntry(
        REGISTER.id(), fact, LocalDate.of(2024, 5, 6), Optional.empty(), "", "document");
  }
}
