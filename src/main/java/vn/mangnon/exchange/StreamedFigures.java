package vn.mangnon.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.mangnon.access.Actor;
import vn.mangnon.background.LifeSigns;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.statistics.FigureRow;

/**
 * The figures of a large file while another thread is still reading it, so that parsing and the
 * database's COPY run at the same time. That thread then applies the rules while the database goes
 * on; when they want anything changed, {@link NotAsRead} undoes what was written.
 */
final class StreamedFigures implements Iterator<FigureRow> {
  private static final int PORTION = 4_000;
  private static final int WAITING = 16;

  private final BlockingQueue<Portion> queue = new ArrayBlockingQueue<>(WAITING);
  private final List<Integer> open = new ArrayList<>(PORTION);
  private final Screening screening;
  private final Thread reader;
  private volatile boolean stopped;
  private volatile boolean changed;
  private volatile Optional<RefusedFile> refused = Optional.empty();
  private volatile Optional<RuntimeException> failed = Optional.empty();
  private Portion current = new Portion(List.of(), End.MORE);
  private int at;

  private enum End {
    MORE,
    AS_READ,
    NOT_AS_READ
  }

  private record Portion(List<FigureRow> rows, End end) {}

  /** The staged rows are not what may be recorded. */
  static final class NotAsRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAsRead() {
      super("rows changed after they were read", null, false, false);
    }
  }

  StreamedFigures(
      ImportTools tools, Actor actor, ImportRun.Opened file, String comment, LifeSigns progress) {
    this.screening =
        tools.screening(
            file.kind(),
            index -> {
              progress.advance();
              open.add(index);
              if (open.size() == PORTION) {
                pass(End.MORE);
              }
            });
    this.reader =
        Thread.ofPlatform()
            .name("import-reader")
            .unstarted(() -> read(tools, actor, file, comment));
    this.reader.start();
  }

  Screening screening() {
    return screening;
  }

  private void read(ImportTools tools, Actor actor, ImportRun.Opened file, String comment) {
    try {
      file.figures().read(screening);
      pass(End.MORE);
      if (screening.read() == 0 && screening.problems().isEmpty()) {
        throw new RefusedFile(FileRefusal.EMPTY);
      }
      pass(End.AS_READ);
      changed = tools.rules(actor, screening, comment).run();
    } catch (RefusedFile refusal) {
      refused = Optional.of(refusal);
      giveUp();
    } catch (NotAsRead noLongerWanted) {
      // Recording has ended already.
    } catch (RuntimeException defect) {
      failed = Optional.of(defect);
      giveUp();
    }
  }

  private void giveUp() {
    try {
      pass(End.NOT_AS_READ);
    } catch (NotAsRead noLongerWanted) {
      // Recording has ended already.
    }
  }

  private void pass(End end) {
    List<FigureRow> rows = open.stream().map(screening.rows()::figure).toList();
    open.clear();
    try {
      Portion portion = new Portion(rows, end);
      while (!stopped && !queue.offer(portion, 1, TimeUnit.SECONDS)) {
        // Wait for the database; a stopped import waits for nobody.
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
    if (stopped) {
      throw new NotAsRead();
    }
  }

  @Override
  public boolean hasNext() {
    while (at == current.rows().size()) {
      switch (current.end()) {
        case AS_READ -> {
          return false;
        }
        case NOT_AS_READ -> throw new NotAsRead();
        case MORE -> next(take());
      }
    }
    return true;
  }

  private void next(Portion portion) {
    current = portion;
    at = 0;
  }

  private Portion take() {
    try {
      return queue.take();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new NotAsRead();
    }
  }

  @Override
  public FigureRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.rows().get(at++);
  }

  /** Waits for the rules; nothing may be kept before they agree with what was read. */
  void confirm() {
    join();
    if (reader.isAlive() || changed || refused.isPresent() || failed.isPresent()) {
      throw new NotAsRead();
    }
  }

  /** Ends the reader, which is done already unless recording failed. */
  void stop() {
    stopped = true;
    queue.clear();
    join();
  }

  private void join() {
    try {
      reader.join();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Throws what was wrong with the file or with us, if anything was. */
  void refusal() throws RefusedFile {
    if (refused.isPresent()) {
      throw refused.get();
    }
    if (failed.isPresent()) {
      throw failed.get();
    }
  }
}
