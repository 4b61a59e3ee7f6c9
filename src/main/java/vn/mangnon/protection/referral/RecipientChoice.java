package vn.mangnon.protection.referral;

import java.util.Optional;

/**
 * One recipient of a list to choose from.
 *
 * @param value what the form sends
 * @param vi the name in Vietnamese
 * @param en the name in English
 */
public record RecipientChoice(String value, String vi, String en) {
  private static final String COMMUNE = "xa:";
  private static final String AGENCY = "cq:";
  private static final String FACILITY = "cs:";

  /** The name in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  static String value(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Commune(int place) -> COMMUNE + place;
      case Recipient.Agency(String code) -> AGENCY + code;
      case Recipient.Facility(var service) -> FACILITY + service;
    };
  }

  /** Whom a form's value means; empty when it means nobody. */
  static Optional<Recipient> recipient(String value) {
    if (value.matches(COMMUNE + "\\d{1,9}")) {
      return Optional.of(
          new Recipient.Commune(Integer.parseInt(value.substring(COMMUNE.length()))));
    }
    if (value.startsWith(AGENCY)) {
      return Optional.of(new Recipient.Agency(value.substring(AGENCY.length())));
    }
    return Typed.id(value, FACILITY).map(Recipient.Facility::new);
  }
}
