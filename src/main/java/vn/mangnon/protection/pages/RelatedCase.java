package vn.mangnon.protection.pages;

import java.time.Instant;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.rules.Step;

/**
 * Another case that belongs beside one.
 *
 * @param sameChild whether it is of the same child of the register; else of another child of the
 *     same report
 */
public record RelatedCase(UUID id, boolean sameChild, Step step, Instant openedAt) {
  /** The code people call it by. */
  public String code() {
    return CaseCode.of(id);
  }
}
