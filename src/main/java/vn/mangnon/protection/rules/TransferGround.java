package vn.mangnon.protection.rules;

/**
 * Why the responsibility for a case moves to another commune. Both rest on article 52 of the Law on
 * Children: the commune where the child lives leads.
 */
public enum TransferGround {
  MOVED("Em chuyển đến sống ở xã đó", "The child has moved to that commune"),
  LIVES_THERE("Em vốn sống ở xã đó", "The child turned out to live in that commune");

  /** What a transfer rests on, as it is cited in Vietnamese. */
  public static final String BASIS = "Luật Trẻ em 102/2016/QH13, Điều 52";

  private final String vi;
  private final String en;

  TransferGround(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
