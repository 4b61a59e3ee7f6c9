package vn.mangnon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.sheets.FileRefusal;

/**
 * What became of a file.
 *
 * @param id the import in the list of imports
 * @param read figures found in the file
 * @param added values that were not known before
 * @param corrected values that take the place of another
 * @param unchanged values already known
 * @param left figures of rows that are not good; they were left out
 * @param errors problems that refuse a row
 * @param warnings unusual values that still need a comment; their rows are left out too
 * @param problems the first of them, at most 1,000
 * @param refusal why the whole file was not read
 */
public record ImportReport(
    UUID id,
    Outcome outcome,
    String fileName,
    long read,
    long added,
    long corrected,
    long unchanged,
    long left,
    long errors,
    long warnings,
    List<Problem> problems,
    Optional<FileRefusal> refusal) {
  /** Problems kept with the report. */
  static final int MOST_PROBLEMS = 1_000;

  private static final int PRINTED = 50;

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /** How it ended. */
  public enum Outcome {
    /** Checked only; nothing was written. */
    CHECKED,
    /** Every figure is in. */
    ACCEPTED,
    /** Good rows are in, others were left out. */
    PARTLY,
    /** All of it was known already. */
    NOTHING_CHANGED,
    /** Rows are not good, and all or nothing was asked for: nothing was written. */
    NOTHING_WRITTEN,
    /** The file could not be read. */
    FILE_REFUSED
  }

  static ImportReport refused(UUID id, String fileName, FileRefusal refusal) {
    return new ImportReport(
        id, Outcome.FILE_REFUSED, fileName, 0, 0, 0, 0, 0, 1, 0, List.of(), Optional.of(refusal));
  }

  /** 0: all accepted or nothing changed; 2: some rows, or the file, were refused. */
  public int exitCode() {
    return switch (outcome) {
      case ACCEPTED, NOTHING_CHANGED -> 0;
      case CHECKED -> left == 0 ? 0 : 2;
      case PARTLY, NOTHING_WRITTEN, FILE_REFUSED -> 2;
    };
  }

  /** For people, in Vietnamese. */
  public String asText() {
    StringBuilder text = new StringBuilder(fileName).append('\n').append(headline()).append('\n');
    if (refusal.isEmpty()) {
      text.append(
          "Đọc %d số liệu: %d mới, %d thay đổi, %d giữ nguyên, %d bị bỏ ra (%d lỗi, %d cần giải thích)%n"
              .formatted(read, added, corrected, unchanged, left, errors, warnings));
    }
    problems.stream()
        .limit(PRINTED)
        .forEach(problem -> text.append("  ").append(problem.textVi()).append('\n'));
    if (errors + warnings > PRINTED && refusal.isEmpty()) {
      text.append("  … và %d lỗi khác%n".formatted(errors + warnings - PRINTED));
    }
    return text.toString();
  }

  /** The outcome in one Vietnamese sentence. */
  public String headline() {
    return switch (outcome) {
      case CHECKED -> "Đã kiểm tra, chưa ghi gì.";
      case ACCEPTED -> "Đã nhận toàn bộ số liệu.";
      case PARTLY -> "Đã nhận các dòng đúng; các dòng sau chưa được nhận.";
      case NOTHING_CHANGED -> "Không có gì thay đổi: số liệu trong tệp đã có sẵn.";
      case NOTHING_WRITTEN -> "Chưa ghi gì vì còn dòng chưa đúng.";
      case FILE_REFUSED -> refusal.map(FileRefusal::textVi).orElse("");
    };
  }

  /** For programs. */
  public String asJson() {
    return ReportJson.write(this);
  }
}
