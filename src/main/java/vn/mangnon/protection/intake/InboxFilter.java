package vn.mangnon.protection.intake;

import java.util.Arrays;
import java.util.Optional;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.rules.Danger;

/**
 * Which waiting reports to show.
 *
 * @param place a commune of the event or of residence
 */
public record InboxFilter(
    Optional<Danger> danger, Optional<Channel> channel, Optional<Integer> place) {
  /** Every report. */
  public static final InboxFilter ALL =
      new InboxFilter(Optional.empty(), Optional.empty(), Optional.empty());

  static InboxFilter of(String danger, String channel, String place) {
    return new InboxFilter(
        Arrays.stream(Danger.values()).filter(one -> one.name().equals(danger)).findFirst(),
        Arrays.stream(Channel.values()).filter(one -> one.name().equals(channel)).findFirst(),
        Optional.of(place).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf));
  }

  /** Whether it leaves anything out. */
  public boolean narrows() {
    return !equals(ALL);
  }
}
