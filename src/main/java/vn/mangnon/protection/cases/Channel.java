package vn.mangnon.protection.cases;

/** How a report came in. */
public enum Channel {
  HOTLINE("Đường dây nóng của tỉnh", "The province's hotline"),
  NATIONAL_HOTLINE("Tổng đài 111", "The national hotline 111"),
  ONE_STOP("Bộ phận một cửa", "A one-stop desk"),
  OFFICER("Cán bộ ghi nhận", "An officer"),
  SCHOOL("Nhà trường", "A school"),
  HOSPITAL("Cơ sở y tế", "A hospital or clinic"),
  POLICE("Công an", "The police"),
  ONLINE("Trực tuyến", "Online"),
  OTHER("Khác", "Otherwise");

  private final String vi;
  private final String en;

  Channel(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The words in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }
}
