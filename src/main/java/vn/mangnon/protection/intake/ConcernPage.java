package vn.mangnon.protection.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Identity;

/**
 * One report.
 *
 * @param clocks what is owed to its children that wait
 * @param keys new identifiers for each child that waits, if a case is opened for it
 * @param manages whether the reader may settle it
 * @param opens whether the reader may open a case
 * @param cases those it led to that the reader may open
 * @param shown identities that were just unmasked, by person
 * @param typed what was typed into a form that was refused
 */
public record ConcernPage(
    Concern concern,
    List<OpenClock> clocks,
    List<Alike> alike,
    Map<UUID, CaseKeys> keys,
    Places places,
    List<Place> communes,
    Instant now,
    boolean manages,
    boolean opens,
    Set<UUID> cases,
    Map<UUID, Identity> shown,
    Typed typed,
    List<Wrong> wrong) {
  public ConcernPage {
    clocks = List.copyOf(clocks);
    alike = List.copyOf(alike);
    keys = Map.copyOf(keys);
    cases = Set.copyOf(cases);
    communes = List.copyOf(communes);
    shown = Map.copyOf(shown);
    wrong = List.copyOf(wrong);
  }

  /** New identifiers of a case and of its first action, so that sent twice it is one. */
  public record CaseKeys(UUID caseId, UUID transaction) {}

  /** What is owed to one child. */
  public List<OpenClock> clocksOf(UUID child) {
    return clocks.stream().filter(clock -> clock.concernChild().equals(child)).toList();
  }

  /** Children that nobody settled. */
  public List<Concern.Child> waiting() {
    return concern.children().stream()
        .filter(child -> child.outcome() instanceof Concern.Outcome.Waiting)
        .toList();
  }

  /** Whether it says in which commune. */
  public boolean placed() {
    return concern.homePlace().or(concern::eventPlace).isPresent();
  }

  /** Who somebody is, if it was just unmasked. */
  public Optional<Identity> shown(UUID person) {
    return Optional.ofNullable(shown.get(person));
  }
}
