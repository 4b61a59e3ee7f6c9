package vn.mangnon.protection.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who must consent, and whether they did: the child from seven years on and its representative,
 * both (Nghị định 56/2017 Điều 36.1, Luật 91/2025 Điều 24).
 */
final class ConsentRules {
  /** The age from which the child itself is asked. */
  private static final int ASKED_FROM = 7;

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private ConsentRules() {}

  /**
   * @param birthYear the child's year of birth; whoever may be seven is asked
   * @param consents of one kind of use
   */
  static Allowance allows(Optional<Integer> birthYear, List<Consent> consents, Instant at) {
    List<Consent> within = new ArrayList<>();
    List<Allowance.Missing> missing = new ArrayList<>();
    for (Giver giver : asked(birthYear, at)) {
      List<Consent> given = consents.stream().filter(one -> one.giver() == giver).toList();
      given.stream()
          .filter(one -> one.holds(at))
          .findFirst()
          .ifPresentOrElse(
              within::add, () -> missing.add(new Allowance.Missing(giver, lack(given, at))));
    }
    return missing.isEmpty() ? new Allowance.Allowed(within) : new Allowance.Refused(missing);
  }

  private static Set<Giver> asked(Optional<Integer> birthYear, Instant at) {
    int year = at.atZone(ZONE).getYear();
    return birthYear.filter(born -> year - born < ASKED_FROM).isPresent()
        ? EnumSet.of(Giver.REPRESENTATIVE)
        : EnumSet.allOf(Giver.class);
  }

  /** What became of the last consent of somebody none of whose consents holds. */
  private static Allowance.Lack lack(List<Consent> given, Instant at) {
    return given.stream()
        .max(Comparator.comparing(Consent::givenOn).thenComparing(Consent::id))
        .map(last -> lack(last, at))
        .orElse(Allowance.Lack.NEVER_GIVEN);
  }

  private static Allowance.Lack lack(Consent last, Instant at) {
    if (last.withdrawnAt().filter(end -> !at.isBefore(end)).isPresent()) {
      return Allowance.Lack.WITHDRAWN;
    }
    return at.atZone(ZONE).toLocalDate().isBefore(last.givenOn())
        ? Allowance.Lack.NOT_YET
        : Allowance.Lack.EXPIRED;
  }
}
