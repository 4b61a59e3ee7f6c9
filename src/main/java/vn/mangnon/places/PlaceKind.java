package vn.mangnon.places;

/** What a place is called in law. */
public enum PlaceKind {
  /** Tỉnh. */
  PROVINCE(PlaceLevel.PROVINCE),
  /** Huyện, thị xã, thành phố thuộc tỉnh. */
  DISTRICT(PlaceLevel.DISTRICT),
  /** Xã. */
  COMMUNE(PlaceLevel.COMMUNE),
  /** Phường. */
  WARD(PlaceLevel.COMMUNE),
  /** Thị trấn. */
  TOWNSHIP(PlaceLevel.COMMUNE),
  /** Đặc khu. */
  SPECIAL_ZONE(PlaceLevel.COMMUNE),
  /** Thôn, bản, khu phố. */
  VILLAGE(PlaceLevel.VILLAGE);

  private final PlaceLevel level;

  PlaceKind(PlaceLevel level) {
    this.level = level;
  }

  /** The level of government of such a place. */
  public PlaceLevel level() {
    return level;
  }
}
