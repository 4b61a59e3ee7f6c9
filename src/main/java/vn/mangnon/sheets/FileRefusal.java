package vn.mangnon.sheets;

/** Why a whole file cannot be read, and what its sender can do; nothing of it was written. */
public enum FileRefusal {
  EMPTY(
      "Tệp không có số liệu nào. Hãy điền số vào mẫu rồi gửi lại.",
      "The file holds no figures. Fill in the template and send it again."),
  TOO_LARGE(
      "Tệp lớn hơn 20 MB nên không được đọc. Mẫu đã điền thường chưa tới 1 MB: hãy tải mẫu mới và chỉ"
          + " dán số liệu vào, hoặc nhờ quản trị viên nạp tệp CSV lớn bằng lệnh mangnon import.",
      "The file is larger than 20 MB and was not read. A filled template is below 1 MB: download a"
          + " new one and paste only the figures, or ask the administrator to load a large CSV with"
          + " mangnon import."),
  OLD_EXCEL(
      "Đây là tệp Excel đời cũ (.xls). Hãy mở tệp, chọn Lưu thành… “Sổ làm việc Excel (.xlsx)” rồi gửi"
          + " lại.",
      "This is an old Excel file (.xls). Open it, save it as “Excel workbook (.xlsx)” and send it"
          + " again."),
  ENCRYPTED(
      "Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi"
          + " gửi lại.",
      "The file has a password. Remove it (File → Info → Protect workbook) and send it again."),
  UNKNOWN_FORMAT(
      "Không nhận ra loại tệp này. Hãy gửi mẫu Excel (.xlsx) tải từ trang này, tệp CSV hoặc JSON"
          + " dataValueSets.",
      "This kind of file is not known. Send the Excel template (.xlsx) from this page, a CSV or a"
          + " dataValueSets JSON file."),
  DAMAGED(
      "Tệp bị hỏng hoặc tải lên chưa trọn. Hãy mở tệp trên máy của bạn, lưu lại rồi gửi lần nữa.",
      "The file is damaged or arrived incomplete. Open it on your machine, save it and send it"
          + " again."),
  BOMB(
      "Tệp nén bung ra quá lớn nên bị dừng để giữ an toàn. Hãy tải mẫu mới và chỉ dán số liệu vào.",
      "The file unpacks to far too much and was stopped for safety. Download a new template and paste"
          + " only the figures."),
  FORBIDDEN_XML(
      "Tệp chứa khai báo XML không được phép (DTD) nên không được đọc. Hãy tải mẫu mới và chỉ dán số"
          + " liệu vào.",
      "The file declares XML that is not allowed (a DTD) and was not read. Download a new template and"
          + " paste only the figures."),
  MACROS(
      "Tệp chứa macro nên không được đọc. Hãy lưu thành .xlsx (không có macro) rồi gửi lại.",
      "The file holds macros and was not read. Save it as .xlsx (without macros) and send it again."),
  NOT_OUR_TEMPLATE(
      "Đây không phải mẫu của hệ thống. Hãy tải mẫu đúng biểu và kỳ ở trang này rồi dán số liệu vào.",
      "This is not a template of this system. Download the one for your form and period and paste the"
          + " figures into it."),
  OLD_TEMPLATE(
      "Mẫu này đã cũ: biểu đã thay đổi từ khi tải mẫu. Hãy tải mẫu mới rồi chép số liệu sang.",
      "This template is out of date: the form changed since it was downloaded. Download a new one and"
          + " copy the figures over."),
  TOO_MANY_ROWS(
      "Tệp có quá nhiều dòng hoặc cột so với một biểu. Hãy xoá các dòng trống phía dưới, hoặc chia thành"
          + " nhiều tệp.",
      "The file has far more rows or columns than a form. Delete the empty rows below, or split the"
          + " file."),
  NOT_UTF8(
      "Tệp chữ không dùng bảng mã UTF-8 nên tiếng Việt sẽ sai. Trong Excel hãy lưu thành “CSV UTF-8”.",
      "The text is not UTF-8, so Vietnamese letters would be wrong. In Excel save it as “CSV UTF-8”."),
  NO_HEADER(
      "Dòng đầu của tệp CSV phải có các cột: place, element, period, category, value (comment nếu cần).",
      "The first line of a CSV file must name the columns: place, element, period, category, value"
          + " (comment if needed)."),
  NOT_DATA_VALUES(
      "Tệp JSON không đúng dạng dataValueSets: cần một đối tượng có danh sách “dataValues”.",
      "The JSON file is not a dataValueSet: it needs an object with a list “dataValues”.");

  private final String textVi;
  private final String textEn;

  FileRefusal(String textVi, String textEn) {
    this.textVi = textVi;
    this.textEn = textEn;
  }

  /** What is wrong and what to do, in Vietnamese. */
  public String textVi() {
    return textVi;
  }

  /** What is wrong and what to do, in English. */
  public String textEn() {
    return textEn;
  }
}
