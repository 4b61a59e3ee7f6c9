package vn.mangnon.access;

/** What a person is to the programme; a grant gives one for a place, an agency and a time. */
public enum Role {
  PROVINCE_LEADER("Lãnh đạo tỉnh", "Province leader"),
  LEAD_AGENCY("Cơ quan đầu mối", "Lead agency"),
  DEPARTMENT("Sở, ngành", "Department"),
  FINANCE("Cơ quan tài chính", "Finance"),
  COMMUNE_OFFICER("Cán bộ xã, phường, đặc khu", "Commune officer"),
  /** Works with children's records; a grant beside {@link #COMMUNE_OFFICER}, which sees none. */
  CHILD_OFFICER("Cán bộ trẻ em cấp xã", "Commune child officer"),
  COLLABORATOR("Cộng tác viên thôn, bản, khu phố", "Village collaborator"),
  REGISTER_KEEPER("Người giữ sổ trẻ em của tỉnh", "Keeper of the children's register"),
  HOTLINE_OPERATOR("Trực đường dây nóng", "Hotline operator"),
  /** Works on cases of children in danger; sees those whose team it belongs to. */
  CASE_WORKER("Cán bộ bảo vệ trẻ em", "Child-protection worker"),
  COMMUNE_CHAIR("Chủ tịch xã, phường, đặc khu", "Commune chair"),
  AUDITOR("Thanh tra, kiểm toán", "Auditor"),
  ADMINISTRATOR("Quản trị hệ thống", "Administrator");

  private final String vi;
  private final String en;

  Role(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** The role's name in Vietnamese. */
  public String vi() {
    return vi;
  }

  /** The role's name in English. */
  public String en() {
    return en;
  }
}
