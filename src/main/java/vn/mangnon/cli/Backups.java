package vn.mangnon.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.mangnon.database.BackupAnswer;

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
        answer.print(
            out,
            facts,
            "Xong / done: %,d dòng / rows, %d bảng / tables"
                .formatted(summary.rows(), summary.tables().size()));
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
}
