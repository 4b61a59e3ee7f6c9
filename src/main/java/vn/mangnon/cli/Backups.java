package vn.mangnon.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.mangnon.database.BackupAnswer;
import vn.mangnon.database.BackupSummary;

/** Says what became of a backup or a restore. */
final class Backups {
  private Backups() {}

  static int tell(BackupAnswer done, Answer answer, PrintWriter out) {
    return switch (done) {
      case BackupAnswer.Done(var summary) -> {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("taken", summary.taken().toString());
        facts.put("version", summary.version());
        facts.put("tables", summary.tables().size());
        facts.put("rows", summary.rows());
        facts.put("keyFiles", summary.keyFiles());
        answer.print(
            out,
            facts,
            "Xong / done: %,d dòng / rows, %d bảng / tables, %s"
                .formatted(summary.rows(), summary.tables().size(), keys(summary)));
        yield ExitCode.OK;
      }
      case BackupAnswer.Refused(var refusal) -> {
        answer.print(
            out,
            Map.of("refused", refusal.code()),
            refusal.vi() + System.lineSeparator() + refusal.en());
        yield ExitCode.REFUSED;
      }
    };
  }

  private static String keys(BackupSummary summary) {
    return summary.keyFiles().isEmpty()
        ? "KHÔNG có tệp khóa: chữ trong vụ việc sẽ không đọc được / NO key file: the words of cases"
            + " cannot be read from it"
        : "tệp khóa / key files: " + String.join(", ", summary.keyFiles());
  }
}
