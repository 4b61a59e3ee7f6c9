package vn.mangnon.children.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;
import static vn.mangnon.children.Register.who;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.Register;

class PlacementsTest {
  private static final Register REGISTER = new Register();
  private final int split = REGISTER.oldCommune("06820");
  private final Actor keeper = REGISTER.user(Role.REGISTER_KEEPER, Optional.empty());
  private final Placements placements = REGISTER.the(Placements.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void aChildOfAMergedCommuneLivesInItsSuccessorAndKeepsBothHomes() {
    int was = REGISTER.oldCommune("06970");
    int now = REGISTER.places().inPlaceOf(was, Register.TODAY).getFirst().id();
    UUID child = open(was, "");
    ChildFile file = REGISTER.file(REGISTER.officer(now), child);
    assertThat(file.place()).isEqualTo(now);
    assertThat(file.placed()).isTrue();
    assertThat(file.residences()).extracting(one -> one.home().place()).containsExactly(now, was);
    assertThat(file.residences().getLast().span().to()).contains(LocalDate.of(2025, 6, 30));
  }

  @Test
  void aChildOfASplitCommuneWaitsForAPersonAndTheNextOfTheVillageIsProposedThere() {
    UUID first = open(split, "Nà Choòng");
    Placement waiting = of(first);
    assertThat(waiting.candidates()).hasSize(2);
    int other =
        waiting.candidates().stream()
            .filter(place -> place != waiting.proposal().place())
            .findFirst()
            .orElseThrow();
    done(placements.decide(keeper, waiting.id(), other));
    ChildFile placed = REGISTER.file(REGISTER.officer(other), first);
    assertThat(placed.placed()).isTrue();
    assertThat(placed.residences().getFirst().home().place()).isEqualTo(other);

    UUID second = open(split, "nà choòng");
    assertThat(of(second).proposal()).isEqualTo(new Proposal(other, Placement.Basis.VILLAGE, 1));
  }

  @Test
  void anOfficerWhoSaysElsewherePassesTheChildOnAndTheOtherCommuneIsAsked() {
    UUID child = open(split, "Pắc Cương");
    Placement waiting = of(child);
    Actor asked = REGISTER.officer(waiting.proposal().place());
    int other =
        waiting.candidates().stream()
            .filter(place -> place != waiting.proposal().place())
            .findFirst()
            .orElseThrow();
    done(placements.decide(asked, waiting.id(), other));
    assertThat(REGISTER.the(ChildFiles.class).read(asked, child, "test")).isEmpty();
    Actor next = REGISTER.officer(other);
    assertThat(placements.waiting(next)).extracting(Placement::child).contains(child);
    assertThat(REGISTER.file(next, child).placed()).isFalse();
  }

  private UUID open(int place, String village) {
    return done(
        REGISTER
            .the(Children.class)
            .open(
                keeper,
                NewChild.of(
                    REGISTER.id(),
                    who("Hoàng Thị Sen", "2014"),
                    Home.in(place, village),
                    "population")));
  }

  private Placement of(UUID child) {
    return placements.waiting(keeper).stream()
        .filter(one -> one.child().equals(child))
        .findFirst()
        .orElseThrow();
  }
}
