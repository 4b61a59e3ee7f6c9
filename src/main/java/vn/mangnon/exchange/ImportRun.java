package vn.mangnon.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.mangnon.access.Actor;
import vn.mangnon.background.LifeSigns;
import vn.mangnon.exchange.ImportReport.Outcome;
import vn.mangnon.sheets.FileKind;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Recorded;

/**
 * Takes one file in: reads and screens it, applies the rules, rehearses, and records the good rows
 * in one transaction. A check does all of it but the recording.
 */
final class ImportRun {
  /** Text files below this are rehearsed before they are recorded; larger ones stream. */
  private static final long SMALL = 2L << 20;

  private final ImportTools tools;
  private final Actor actor;
  private final UUID id;
  private final ImportOptions options;
  private final LifeSigns progress;

  ImportRun(ImportTools tools, Actor actor, UUID id, ImportOptions options, LifeSigns progress) {
    this.tools = tools;
    this.actor = actor;
    this.id = id;
    this.options = options;
    this.progress = progress;
  }

  /** A file ready to be read. */
  record Opened(FigureFile figures, FileKind kind, long bytes) {}

  ImportReport check(Opened file) throws RefusedFile {
    Screening screening = tools.screening(file.kind(), index -> progress.advance());
    Recorded rehearsed = prepare(file, screening);
    return report(Outcome.CHECKED, screening, rehearsed);
  }

  ImportReport take(Opened file) throws RefusedFile {
    return file.kind() == FileKind.WORKBOOK || file.bytes() < SMALL
        ? takeRehearsed(file)
        : takeStreaming(file);
  }

  private ImportReport takeRehearsed(Opened file) throws RefusedFile {
    Screening screening = tools.screening(file.kind(), index -> progress.advance());
    Recorded rehearsed = prepare(file, screening);
    if (wantsAll() && !screening.problems().isEmpty()) {
      return tools.end(actor, report(Outcome.NOTHING_WRITTEN, screening, nothing()));
    }
    if (rehearsed.added() + rehearsed.corrected() == 0) {
      return tools.end(actor, report(unchanged(screening), screening, rehearsed));
    }
    return record(screening, good(screening, false));
  }

  private ImportReport takeStreaming(Opened file) throws RefusedFile {
    StreamedFigures stream = new StreamedFigures(tools, actor, file, options.comment(), progress);
    try {
      return record(stream.screening(), stream, stream::confirm);
    } catch (StreamedFigures.NotAsRead changed) {
      // The rules want rows left out or comments added that are on their way already.
    } finally {
      stream.stop();
    }
    stream.refusal();
    Screening screening = stream.screening();
    return wantsAll() && !screening.problems().isEmpty()
        ? tools.end(actor, report(Outcome.NOTHING_WRITTEN, screening, nothing()))
        : record(screening, good(screening, false));
  }

  /** Screens the file, applies the rules, and asks what recording would do. */
  private Recorded prepare(Opened file, Screening screening) throws RefusedFile {
    file.figures().read(screening);
    if (screening.read() == 0 && screening.problems().isEmpty()) {
      throw new RefusedFile(FileRefusal.EMPTY);
    }
    tools.rules(actor, screening, options.comment()).run();
    Recorded rehearsed = tools.rehearsal().of(actor, good(screening, true));
    while (!rehearsed.rejected().isEmpty()) {
      rehearsed.rejected().forEach(rejected -> reject(screening, rejected.row() - 1, rejected));
      rehearsed = tools.rehearsal().of(actor, good(screening, true));
    }
    return rehearsed;
  }

  private ImportReport record(Screening screening, Iterator<FigureRow> rows) {
    return record(screening, rows, () -> {});
  }

  private ImportReport record(Screening screening, Iterator<FigureRow> rows, Runnable confirmed) {
    try {
      return tools.write(
          actor,
          () -> {
            Recorded recorded = tools.record(actor, options.fileName(), rows);
            confirmed.run();
            for (Recorded.Rejected rejected : recorded.rejected()) {
              screening.problems().add(problem(rejected.row(), "", rejected));
            }
            if (wantsAll() && !screening.problems().isEmpty()) {
              throw new NotAll(screening);
            }
            return tools.endWithin(
                report(outcome(screening, recorded), screening, recorded),
                recorded.added() + recorded.corrected() > 0
                    ? Optional.of(recorded.batch())
                    : Optional.empty());
          });
    } catch (NotAll notAll) {
      return tools.end(actor, report(Outcome.NOTHING_WRITTEN, notAll.screening, nothing()));
    }
  }

  private boolean wantsAll() {
    return options.mode() == ImportOptions.Mode.ALL_OR_NOTHING;
  }

  private static Outcome outcome(Screening screening, Recorded recorded) {
    if (recorded.added() + recorded.corrected() == 0) {
      return unchanged(screening);
    }
    return screening.problems().isEmpty() ? Outcome.ACCEPTED : Outcome.PARTLY;
  }

  private static Outcome unchanged(Screening screening) {
    return screening.problems().isEmpty() ? Outcome.NOTHING_CHANGED : Outcome.NOTHING_WRITTEN;
  }

  private static Iterator<FigureRow> good(Screening screening, boolean numbered) {
    CompactRows rows = screening.rows();
    return IntStream.range(0, rows.size())
        .filter(index -> screening.problems().good(rows.line(index)))
        .mapToObj(index -> numbered ? rows.figure(index, index + 1) : rows.figure(index))
        .iterator();
  }

  private static void reject(Screening screening, int index, Recorded.Rejected rejected) {
    CompactRows rows = screening.rows();
    screening.problems().add(problem(rows.line(index), rows.column(index), rejected));
  }

  private static Problem problem(int line, String column, Recorded.Rejected rejected) {
    ProblemCode code =
        switch (rejected.why()) {
          case UNKNOWN_ELEMENT -> ProblemCode.UNKNOWN_ELEMENT;
          case UNKNOWN_CATEGORY -> ProblemCode.UNKNOWN_CATEGORY;
          case PLACE_NOT_IN_FORCE -> ProblemCode.PLACE_NOT_IN_FORCE;
          case OUTSIDE_SCOPE -> ProblemCode.UNKNOWN_PLACE;
          case NOT_ON_A_FORM_OF_THE_LEVEL -> ProblemCode.WRONG_LEVEL;
          case DUPLICATE -> ProblemCode.DUPLICATE;
          case NOT_A_COUNT -> ProblemCode.NOT_A_COUNT;
        };
    return code == ProblemCode.UNKNOWN_PLACE
        ? new Problem(line, column, code, true, PlaceResolver.UNKNOWN_VI, PlaceResolver.UNKNOWN_EN)
        : new Problem(line, column, code, true, rejected.why().textVi(), rejected.why().textEn());
  }

  private ImportReport report(Outcome outcome, Screening screening, Recorded recorded) {
    ProblemList problems = screening.problems();
    long taken = recorded.added() + recorded.corrected() + recorded.unchanged();
    return new ImportReport(
        id,
        outcome,
        options.fileName(),
        screening.read(),
        recorded.added(),
        recorded.corrected(),
        recorded.unchanged(),
        screening.read() - taken,
        problems.errors(),
        problems.warnings(),
        problems.inOrder().stream().limit(ImportReport.MOST_PROBLEMS).toList(),
        Optional.empty());
  }

  private static Recorded nothing() {
    return new Recorded(new UUID(0, 0), 0, 0, 0, 0, List.of());
  }

  /** Undoes the transaction, because all was asked for and all cannot be. */
  private static final class NotAll extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Screening screening;

    NotAll(Screening screening) {
      super("not all rows are good", null, false, false);
      this.screening = screening;
    }
  }
}
