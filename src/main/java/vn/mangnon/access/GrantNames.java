package vn.mangnon.access;

/** What people call the places and agencies that grants are bound to; told by who knows them. */
public interface GrantNames {
  /**
   * A place's name.
   *
   * @param language "vi" or "en"
   */
  String place(int id, String language);

  /**
   * An agency's name.
   *
   * @param language "vi" or "en"
   */
  String agency(String code, String language);
}
