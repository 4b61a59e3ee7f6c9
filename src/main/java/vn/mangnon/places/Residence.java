package vn.mangnon.places;

/** The class of a place in statistics; đặc khu stay unclassified until the province decides. */
public enum Residence {
  URBAN,
  RURAL,
  UNCLASSIFIED
}
