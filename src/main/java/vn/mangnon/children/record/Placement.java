package vn.mangnon.children.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A child of a split commune that waits for a person to say where it belongs. */
public record Placement(
    UUID id,
    UUID child,
    String name,
    Optional<Integer> birthYear,
    int fromPlace,
    String villageName,
    List<Integer> candidates,
    Proposal proposal,
    Instant openedAt) {
  /** Why a successor is proposed. */
  public enum Basis {
    /** Children of the same village were placed there. */
    VILLAGE,
    /** It kept the old commune's code. */
    SAME_CODE,
    /** It is the first of the successors; nothing speaks for it. */
    FIRST
  }

  public Placement {
    candidates = List.copyOf(candidates);
  }
}
