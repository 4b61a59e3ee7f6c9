package vn.mangnon.protection.cases;

import java.util.UUID;

/**
 * What people call a case or a report by: made from its identifier, it says nothing of the child.
 */
public final class CaseCode {
  /** Crockford's base 32: no letter that is taken for a digit. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;
  private static final int BITS = 5;

  private CaseCode() {}

  /** The code of a case, such as {@code VV-7K3F-91QC}. */
  public static String of(UUID caseId) {
    return "VV" + digits(caseId);
  }

  /** The code of a report, such as {@code TB-7K3F-91QC}. */
  public static String ofReport(UUID concern) {
    return "TB" + digits(concern);
  }

  private static String digits(UUID id) {
    long random = id.getLeastSignificantBits();
    StringBuilder code = new StringBuilder();
    for (int i = LENGTH - 1; i >= 0; i--) {
      if ((i + 1) % 4 == 0) {
        code.append('-');
      }
      code.append(DIGITS.charAt((int) (random >>> (i * BITS)) & 31));
    }
    return code.toString();
  }
}
