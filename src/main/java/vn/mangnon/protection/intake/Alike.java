package vn.mangnon.protection.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.children.record.Sex;
import vn.mangnon.protection.cases.Channel;

/**
 * Another report that may be of the same event.
 *
 * @param grounds why, the strongest first
 */
public record Alike(
    UUID id, Instant receivedAt, Channel channel, Set<Ground> grounds, List<Child> children) {
  public Alike {
    children = List.copyOf(children);
  }

  /**
   * One child of it.
   *
   * @param ended whether its report ended without a case, so that nobody can be joined to it
   */
  public record Child(
      UUID id,
      int position,
      Sex sex,
      Optional<Integer> birthYear,
      Optional<UUID> child,
      boolean ended) {
    /** Whether what is known of both lets them be one child. */
    public boolean mayBe(Sex otherSex, Optional<Integer> otherYear, Optional<UUID> otherChild) {
      if (child.isPresent() && otherChild.isPresent()) {
        return child.equals(otherChild);
      }
      boolean sexes = sex == Sex.UNKNOWN || otherSex == Sex.UNKNOWN || sex == otherSex;
      return sexes
          && birthYear
              .flatMap(year -> otherYear.map(other -> Math.abs(year - other) <= 1))
              .orElse(true);
    }
  }

  /** Whether a report received then can be joined to it: the clocks of the first go on. */
  public boolean takes(Instant otherReceivedAt) {
    return !receivedAt.isAfter(otherReceivedAt);
  }
}
