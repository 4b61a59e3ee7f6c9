package vn.mangnon.protection.referral;

/** Where a referral stands. */
public enum ReferralState {
  /** Waits for the recipient's answer. */
  SENT("Chờ trả lời", "Waits for an answer"),
  /** The recipient gives the service. */
  ACCEPTED("Đã nhận, đang thực hiện", "Accepted, under way"),
  /** The recipient does not give it. */
  DECLINED("Bị từ chối", "Declined"),
  /** The sender took it back before an answer. */
  RECALLED("Đã thu hồi", "Recalled"),
  /** The service was given. */
  DONE("Đã hoàn thành", "Done"),
  /** The recipient began and could not go on. */
  GIVEN_UP("Không thực hiện được", "Given up");

  private final String vi;
  private final String en;

  ReferralState(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** Whether somebody still has to do something. */
  public boolean open() {
    return this == SENT || this == ACCEPTED;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
