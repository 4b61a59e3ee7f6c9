package vn.mangnon.protection.pages;

import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.Purpose;

/** Who the child of a case is, shown for a purpose. */
public record WhoPage(UUID caseId, Identity identity, Purpose purpose) {
  /** The code people call the case by. */
  public String code() {
    return CaseCode.of(caseId);
  }
}
