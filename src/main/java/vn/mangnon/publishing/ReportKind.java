package vn.mangnon.publishing;

import java.util.Optional;

/** Which report of the programme is written. */
public enum ReportKind {
  /** The yearly consolidation of results. */
  ANNUAL("hang-nam", "Báo cáo hằng năm", "Annual report"),
  /** The review of the first half of the programme, always of its mid-term year. */
  REVIEW("so-ket", "Báo cáo sơ kết giữa kỳ", "Mid-term review");

  private final String code;
  private final String nameVi;
  private final String nameEn;

  ReportKind(String code, String nameVi, String nameEn) {
    this.code = code;
    this.nameVi = nameVi;
    this.nameEn = nameEn;
  }

  /** The word used in addresses and on the command line. */
  public String code() {
    return code;
  }

  /** What it is called in Vietnamese. */
  public String nameVi() {
    return nameVi;
  }

  /** What it is called in English. */
  public String nameEn() {
    return nameEn;
  }

  /** The kind with that code, or with that name. */
  public static Optional<ReportKind> of(String code) {
    for (ReportKind kind : values()) {
      if (kind.code.equals(code) || kind.name().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
