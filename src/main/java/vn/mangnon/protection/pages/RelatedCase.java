package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.DeadlineKind;
import vn.mangnon.protection.rules.Step;

/**
 * Another case that belongs beside one.
 *
 * @param sameChild whether it is of the same child of the register; else of another child of the
 *     same report
 * @param next what is due first of what runs there
 */
public record RelatedCase(
    UUID id, boolean sameChild, Step step, Instant openedAt, Optional<Next> next) {
  /** Something that is due in it. */
  public record Next(DeadlineKind kind, Instant due) {}

  /** The code people call it by. */
  public String code() {
    return CaseCode.of(id);
  }

  /** Its address. */
  public String path() {
    return "/protection/cases/" + id;
  }

  /** What is written for several siblings at a time: the initial risk, a service. */
  Optional<ActionKind> alike() {
    return switch (step) {
      case RECEIVED, SECURED -> Optional.of(ActionKind.INITIAL_RISK);
      case UNDER_WAY -> Optional.of(ActionKind.SERVICE_GIVEN);
      case EMERGENCY, ASSESSED, EXAMINED, PLANNED, STABLE, AT_RISK, CLOSED -> Optional.empty();
    };
  }

  /** Where the form for one of its actions is. */
  public String path(ActionKind kind) {
    return path() + "/do/" + DeedPage.path(kind);
  }
}
