package vn.mangnon.places;

/** The levels of local government; the district level ended on 2025-07-01. */
public enum PlaceLevel {
  PROVINCE,
  DISTRICT,
  COMMUNE,
  VILLAGE
}
