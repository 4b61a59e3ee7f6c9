package vn.mangnon.children.record;

/**
 * The numbers offices know a child by; each may be empty, and none is the key of a record.
 *
 * @param personal 12 digits (Decree 137/2015, art. 13)
 * @param certificate the number of the birth certificate
 * @param learner the code of the education database
 * @param insurance the number of the health insurance card
 */
public record Numbers(String personal, String certificate, String learner, String insurance) {
  /** None is known. */
  public static final Numbers NONE = new Numbers("", "", "", "");
}
