package vn.mangnon.access;

/** Why a change to an account was refused. */
public enum AccountRefusal {
  LOGIN_TAKEN(
      "Tên đăng nhập hoặc địa chỉ thư này đã có người dùng.",
      "This user name or e-mail address is taken."),
  LOGIN_UNFIT(
      "Tên đăng nhập cần 2–80 chữ thường không dấu, số, dấu chấm hoặc gạch.",
      "A user name needs 2–80 small letters, digits, dots or dashes."),
  PASSWORD_SHORT("Mật khẩu cần ít nhất 12 ký tự.", "The password needs at least 12 characters."),
  PASSWORD_WRONG("Mật khẩu hiện tại không đúng.", "The current password is wrong."),
  CODE_WRONG("Mã không đúng hoặc đã dùng.", "The code is wrong or was used."),
  OWN_GRANT("Không ai tự cấp quyền cho mình.", "Nobody grants themselves."),
  PLACE_OR_AGENCY_MISSING(
      "Vai trò này cần địa bàn hoặc cơ quan.", "This role needs a place or an agency."),
  PLACE_UNKNOWN(
      "Không có địa bàn nào đang có tên hoặc mã này. Hãy chọn một tên trong danh sách gợi ý.",
      "No place has this name or code today. Choose a name from the list."),
  PLACE_AMBIGUOUS(
      "Có nhiều địa bàn cùng tên này. Hãy ghi rõ “Phường”, “Xã” trước tên, hoặc chọn trong danh sách.",
      "Several places have this name. Write its kind (Phường, Xã) before it, or choose from the list."),
  AGENCY_UNKNOWN("Hãy chọn cơ quan trong danh sách.", "Choose an agency from the list."),
  DAYS_REVERSED(
      "Ngày cuối đứng trước ngày đầu. Hãy sửa một trong hai ngày.",
      "The last day is before the first. Correct one of them."),
  IDENTITY_TAKEN(
      "Định danh này đã nối với một tài khoản.", "This identity is already linked to an account."),
  IDENTITY_UNFIT(
      "Hãy nhập mã định danh (sub), nhiều nhất 255 ký tự.",
      "Enter the identifier (sub), at most 255 characters."),
  NOT_ALLOWED("Bạn không có quyền làm việc này.", "You may not do this.");

  private final String vi;
  private final String en;

  AccountRefusal(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** What happened and what to do, in Vietnamese. */
  public String vi() {
    return vi;
  }

  /** The same in English. */
  public String en() {
    return en;
  }
}
