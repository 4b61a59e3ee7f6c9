package vn.mangnon.children.exports;

/** As what a list is taken out. */
public enum ListFormat {
  CSV,
  XLSX
}
