package vn.mangnon.protection.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.protection.rules.FreeText;

/** A referral with its words, for the sender and for the recipient alike. */
public record ReferralFile(
    Referral referral, FreeText purpose, LeastView view, List<Event> events) {
  public ReferralFile {
    events = List.copyOf(events);
  }

  /** The same without its purpose and without anything of the child. */
  ReferralFile withoutChild() {
    return new ReferralFile(referral, FreeText.NONE, LeastView.NOTHING, events);
  }

  /** One thing that was done, oldest first. */
  public record Event(UUID id, Move move, Words words, Instant at, String by) {}
}
