package vn.mangnon.access;

/** What became of the wish for a key. */
public sealed interface ApiTokenAnswer {
  /**
   * It was made.
   *
   * @param secret the whole key, shown this once
   */
  record Made(ApiToken token, String secret) implements ApiTokenAnswer {}

  /** It was refused and nothing changed. */
  record Refused(Why why) implements ApiTokenAnswer {}

  /** Why a key was refused. */
  enum Why {
    NO_NAME("Hãy đặt tên cho mã, ví dụ “Phần mềm y tế”.", "Give the key a name."),
    TOO_MANY(
        "Bạn đã có 20 mã còn dùng được. Hãy thu hồi mã không dùng nữa.",
        "You have 20 valid keys. Revoke those no longer used."),
    SECOND_FACTOR_ROLE(
        "Vai trò của bạn phải xác thực hai lớp nên không dùng được mã cho máy. Hãy dùng một tài khoản"
            + " riêng chỉ có quyền nhập số liệu.",
        "Your role needs a second factor, which a program cannot give. Use an account of its own that"
            + " may only report figures.");

    private final String vi;
    private final String en;

    Why(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The reason and the way out, in Vietnamese. */
    public String vi() {
      return vi;
    }

    /** The same in English. */
    public String en() {
      return en;
    }
  }
}
