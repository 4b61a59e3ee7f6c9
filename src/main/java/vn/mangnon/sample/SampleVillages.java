package vn.mangnon.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Account;
import vn.mangnon.access.Actor;
import vn.mangnon.children.field.Assignments;
import vn.mangnon.children.field.FollowedVillage;
import vn.mangnon.children.field.Village;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Households;
import vn.mangnon.children.record.Span;
import vn.mangnon.children.record.Standing;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.synthetic.SyntheticChild;

/** Invents in which household a sample child lives, and gives villages to sample collaborators. */
@Service
class SampleVillages {
  private static final double POOR = 0.12;
  private static final int ASSIGNED = 2;

  private final Households households;
  private final Assignments assignments;
  private final Clock clock;
  private final Map<List<String>, UUID> known = new HashMap<>();

  SampleVillages(Households households, Assignments assignments, Clock clock) {
    this.households = households;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Children of the same parents in the same village live together. */
  void settle(Actor machine, UUID id, SyntheticChild child, Home home) {
    String head = child.father().isBlank() ? child.mother() : child.father();
    List<String> parents =
        List.of(Integer.toString(home.place()), home.villageName(), child.mother(), child.father());
    boolean opened = known.containsKey(parents);
    UUID household = known.computeIfAbsent(parents, ignored -> UuidV7.next(clock));
    households.join(machine, id, household, "", head, home, Span.open());
    if (!opened && new Dice(child.person()).chance("poor") < POOR) {
      LocalDate yearBegan = LocalDate.now(clock).withDayOfYear(1);
      households.stand(machine, id, household, Standing.POOR, yearBegan, "sample");
    }
  }

  /** Gives the first villages of a commune to its collaborators; the others wait for theirs. */
  void assign(Actor machine, int place) {
    List<Account> collaborators = assignments.collaborators(machine, place);
    List<Village> villages =
        assignments.villages(machine, place).stream()
            .map(FollowedVillage::village)
            .filter(village -> !village.name().isEmpty())
            .limit((long) ASSIGNED * collaborators.size())
            .toList();
    for (int i = 0; i < villages.size(); i++) {
      assignments.assign(
          machine,
          villages.get(i),
          collaborators.get(i / ASSIGNED).id(),
          Optional.of(LocalDate.now(clock).withDayOfYear(1)));
    }
  }
}
