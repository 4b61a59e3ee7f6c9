package vn.mangnon.protection.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was consented to for the child of one case, and what may be done now.
 *
 * @param code what people call the case by
 * @param allowed for each kind of use, whether it is allowed now
 * @param writes whether the reader may record and withdraw
 * @param transaction under which a new consent is kept
 * @param typed what was typed before it was refused
 */
public record ConsentPage(
    UUID caseId,
    String code,
    List<Consent> consents,
    Map<ConsentKind, Allowance> allowed,
    boolean writes,
    Instant now,
    UUID transaction,
    Map<String, String> typed,
    List<ConsentRefusal> refusals) {
  public ConsentPage {
    consents = List.copyOf(consents);
    allowed = Map.copyOf(allowed);
    typed = Map.copyOf(typed);
    refusals = List.copyOf(refusals);
  }

  /** What was typed into a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is missing for a use; empty when it is allowed. */
  public List<Allowance.Missing> missing(ConsentKind kind) {
    return allowed.get(kind) instanceof Allowance.Refused(List<Allowance.Missing> why)
        ? why
        : List.of();
  }
}
