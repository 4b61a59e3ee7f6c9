package vn.mangnon.protection.pages;

import java.util.UUID;

/** What people call a case by: made from its identifier, it says nothing of the child. */
public final class CaseCode {
  /** Crockford's base 32: no letter that is taken for a digit. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;
  private static final int BITS = 5;

  private CaseCode() {}

  /** The code of a case, such as {@code VV-7K3F-91QC}. */
  public static String of(UUID caseId) {
    long random = caseId.getLeastSignificantBits();
    StringBuilder code = new StringBuilder("VV");
    for (int i = LENGTH - 1; i >= 0; i--) {
      if ((i + 1) % 4 == 0) {
        code.append('-');
      }
      code.append(DIGITS.charAt((int) (random >>> (i * BITS)) & 31));
    }
    return code.toString();
  }
}
