package vn.mangnon.protection.opening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.rules.FreeText;

/** One wish to seal a case or to lift its seal, and what a second person answered. */
public record Sealing(
    UUID id,
    Wish wish,
    FreeText reason,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    Optional<Answer> answer) {
  /** What is wished. */
  public enum Wish {
    SEAL("Niêm phong", "Seal"),
    UNSEAL("Bỏ niêm phong", "Lift the seal");

    private final String vi;
    private final String en;

    Wish(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The words in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }

  /** What was answered. */
  public record Answer(boolean agreed, String by, Instant at) {}
}
