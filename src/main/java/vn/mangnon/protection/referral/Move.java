package vn.mangnon.protection.referral;

/** What can be done with a referral, and by which side. */
public enum Move {
  SEND(Side.SENDER, false, "Gửi", "Send"),
  ACCEPT(Side.RECIPIENT, false, "Nhận", "Accept"),
  DECLINE(Side.RECIPIENT, true, "Từ chối", "Decline"),
  RECALL(Side.SENDER, true, "Thu hồi", "Recall"),
  /** The service was given; the words are its outcome. */
  FINISH(Side.RECIPIENT, true, "Ghi kết quả, hoàn thành", "Write the outcome"),
  GIVE_UP(Side.RECIPIENT, true, "Báo không thực hiện được", "Give up");

  /** Who makes a move. */
  public enum Side {
    SENDER,
    RECIPIENT
  }

  private final Side side;
  private final boolean needsWords;
  private final String vi;
  private final String en;

  Move(Side side, boolean needsWords, String vi, String en) {
    this.side = side;
    this.needsWords = needsWords;
    this.vi = vi;
    this.en = en;
  }

  /** Whose move it is. */
  public Side side() {
    return side;
  }

  /** Whether a reason or an outcome must be written. */
  public boolean needsWords() {
    return needsWords;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
