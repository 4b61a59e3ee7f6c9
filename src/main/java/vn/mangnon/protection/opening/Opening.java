package vn.mangnon.protection.opening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.FreeText;

/**
 * One asking to read a case that the asker takes no part in.
 *
 * @param asked the case as it was asked for
 * @param caseId the case; empty for whoever asked, until it was opened
 * @param held how long it could be read; empty when it was not opened
 * @param agreedBy who agreed, where a sealed case needs a second person
 */
public record Opening(
    UUID id,
    AskedCase asked,
    Optional<UUID> caseId,
    FreeText reason,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    Optional<Held> held,
    Optional<String> agreedBy,
    Optional<Review> review) {
  /** From one moment until another, which no longer belongs to it. */
  public record Held(Instant from, Instant until) {}

  /** What whoever answers for the case found of it. */
  public record Review(Verdict verdict, FreeText found, String by, Instant at) {}

  /** Whether it was right to open the case. */
  public enum Verdict {
    JUSTIFIED("Có lý do chính đáng", "Justified"),
    NOT_JUSTIFIED("Không chính đáng", "Not justified");

    private final String vi;
    private final String en;

    Verdict(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The words in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }

  /** Whether it lets its asker read the case then. */
  public boolean inForce(Instant at) {
    return held.filter(one -> !at.isBefore(one.from()) && at.isBefore(one.until())).isPresent();
  }

  /** Whether somebody still has to review it. */
  public boolean owed() {
    return held.isPresent() && review.isEmpty();
  }
}
