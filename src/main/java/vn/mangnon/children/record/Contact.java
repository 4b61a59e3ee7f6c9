package vn.mangnon.children.record;

/**
 * How a child's family is reached; both may be empty.
 *
 * @param address what is written besides commune and village
 */
public record Contact(String phone, String address) {
  /** Nothing is known of it. */
  public static final Contact NONE = new Contact("", "");
}
