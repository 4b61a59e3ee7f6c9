package vn.mangnon.protection.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseState;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/**
 * One case with all that was done.
 *
 * @param place the responsible commune
 * @param eventPlace the commune where it happened
 * @param child the record of the register, if it was recognised
 * @param person under which to ask {@link Identities} who the child is
 * @param state what the actions come to: step, risk, team, plan, deadlines
 * @param parts what the reader is to the case
 * @param possible what the reader can do now
 * @param timeline oldest first
 * @param anonymisedAt since when no word of it is left, and nothing is possible
 */
public record CaseView(
    UUID id,
    UUID concern,
    int place,
    int eventPlace,
    Optional<UUID> child,
    UUID person,
    CaseState state,
    Set<Part> parts,
    List<ActionKind> possible,
    List<Act> timeline,
    Optional<Instant> anonymisedAt) {
  public CaseView {
    parts = Set.copyOf(parts);
    possible = List.copyOf(possible);
    timeline = List.copyOf(timeline);
  }

  /** What the people who were ever in the team are called. */
  public Map<UUID, String> names() {
    return Map.copyOf(CaseHistory.names(timeline));
  }

  /** The commune that was responsible when an action was recorded, by the action's number. */
  public int placeAt(int number) {
    for (Act act : timeline) {
      if (act.number() > number && act.payload() instanceof Payload.TransferAccepted accepted) {
        return asked(accepted.offer()).from();
      }
    }
    return place;
  }

  private Payload.TransferAsked asked(UUID offer) {
    return timeline.stream()
        .map(Act::payload)
        .filter(Payload.TransferAsked.class::isInstance)
        .map(Payload.TransferAsked.class::cast)
        .filter(asked -> asked.offer().equals(offer))
        .findFirst()
        .orElseThrow();
  }

  /**
   * One action as it was recorded.
   *
   * @param step where the case stood after it
   */
  public record Act(
      UUID id,
      int number,
      Payload payload,
      Step step,
      Instant happenedAt,
      Instant recordedAt,
      String agency,
      Optional<UUID> by,
      String byName) {}
}
