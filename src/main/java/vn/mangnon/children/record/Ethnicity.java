package vn.mangnon.children.record;

/**
 * What people a child belongs to.
 *
 * @param people one of the 54 codes ("01" to "54", "55" foreigner), empty when unknown
 * @param localGroup the group's own name as written ("Thanh Y"), empty for none
 */
public record Ethnicity(String people, String localGroup) {
  /** Nothing is known of it. */
  public static final Ethnicity UNKNOWN = new Ethnicity("", "");
}
