package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;

/** Reported figures that arrive in bulk: files, exchange with other systems, samples. */
@Service
public class Figures {
  static final String WRITING = "IMPORT,ENTER";
  private static final long FEW_ROWS = 20_000;

  private final SignedTransaction transactions;
  private final FigureRepository figures;
  private final ScopeRepository scopes;
  private final RequestRepository requests;
  private final BatchRepository batches;
  private final SheetRepository sheets;
  private final Recalculation recalculation;
  private final Catalogue catalogue;
  private final Places places;
  private final Programme programme;
  private final Clock clock;

  Figures(
      SignedTransaction transactions,
      FigureRepository figures,
      ScopeRepository scopes,
      RequestRepository requests,
      BatchRepository batches,
      SheetRepository sheets,
      Recalculation recalculation,
      Catalogue catalogue,
      Places places,
      Programme programme,
      Clock clock) {
    this.transactions = transactions;
    this.figures = figures;
    this.scopes = scopes;
    this.requests = requests;
    this.batches = batches;
    this.sheets = sheets;
    this.recalculation = recalculation;
    this.catalogue = catalogue;
    this.places = places;
    this.programme = programme;
    this.clock = clock;
  }

  /**
   * Records the rows of a batch in one transaction: what is known already is not written again,
   * what differs supersedes, and rows that cannot be recorded are named while the others are kept.
   */
  public Recorded record(Actor actor, Batch batch) {
    Recorded recorded = transactions.write(actor, () -> write(actor, batch));
    if (recorded.added() + recorded.corrected() > FEW_ROWS) {
      recalculation.everything();
    } else if (recorded.added() + recorded.corrected() > 0) {
      recalculation.catchUp();
    }
    return recorded;
  }

  /**
   * Records batches of the past, oldest first, in one transaction, and computes once at the end:
   * for the loading of history by the application itself.
   */
  public List<Recorded> recordHistory(Actor.Machine machine, Iterator<Batch> batches) {
    return transactions.write(
        machine,
        () -> {
          List<Recorded> recorded = new ArrayList<>();
          batches.forEachRemaining(batch -> recorded.add(write(machine, batch)));
          recalculation.everything();
          return recorded;
        });
  }

  private Recorded write(Actor actor, Batch batch) {
    // Read before the copy begins: while rows stream, their connection answers nothing else.
    catalogue.forms();
    Instant at =
        actor instanceof Actor.Machine
            ? batch.knownAt().orElseGet(clock::instant)
            : clock.instant();
    Intake intake = new Intake(catalogue, places, scopes.reach(WRITING), () -> UuidV7.next(clock));
    figures.stage(batch.rows(), intake);
    // Before comparing: of two batches with the same rows the second must see what the first wrote.
    figures.lockTouched();
    FigureRepository.Difference difference = figures.keepChanges();
    UUID id = UuidV7.next(clock);
    if (difference.added() + difference.corrected() > 0) {
      int number = figures.nextBatchNumber();
      Set<UUID> touched = Set.copyOf(figures.forgetUntouched());
      List<Intake.Touched> sheetsTouched =
          intake.touched().stream().filter(t -> touched.contains(t.id())).toList();
      Batch allowed = restricted(actor, batch);
      figures.openSubmissions(allowed, number, at, Author.of(actor), ids());
      figures.addBatch(id, number, sheetsTouched.getFirst().scope(), allowed, at, Author.of(actor));
      figures.write(number, at, difference.corrected() > 0);
      requests.add(
          intake.elementsOf(sheetsTouched),
          sheetsTouched.stream().map(Intake.Touched::place).collect(Collectors.toSet()),
          sheetsTouched.stream().map(t -> t.period() / 1000).collect(Collectors.toSet()));
    }
    long admitted = intake.received() - intake.rejected().size();
    return new Recorded(
        id,
        intake.received(),
        difference.added(),
        difference.corrected(),
        admitted - difference.added() - difference.corrected(),
        intake.rejected());
  }

  /** Nobody but the application itself brings figures past the state submitted. */
  private static Batch restricted(Actor actor, Batch batch) {
    boolean beyond =
        batch.state() != SubmissionState.DRAFT && batch.state() != SubmissionState.SUBMITTED;
    return beyond && !(actor instanceof Actor.Machine)
        ? new Batch(
            batch.name(), batch.origin(), SubmissionState.SUBMITTED, batch.knownAt(), batch.rows())
        : batch;
  }

  /**
   * Takes a batch back within 24 hours: each of its values that still stands is as it was before.
   */
  public UndoAnswer undo(Actor actor, UUID batch) {
    UndoAnswer answer =
        transactions.write(actor, () -> batches.undo(batch, Author.of(actor), clock));
    if (answer instanceof UndoAnswer.Undone) {
      recalculation.catchUp();
    }
    return answer;
  }

  /** The batches the actor may see, newest first, at most 200. */
  public List<BatchEntry> batches(Actor actor) {
    return transactions.read(actor, batches::newest);
  }

  /**
   * What the programme's rules say about rows that are not recorded yet, each seen together with
   * the other rows and the known values of its place and period.
   */
  public List<CheckFinding> check(Actor actor, List<FigureRow> rows) {
    return transactions.read(actor, () -> findings(rows));
  }

  private record Sheet(int place, int period) {}

  private List<CheckFinding> findings(List<FigureRow> rows) {
    Map<Sheet, List<FigureRow>> bySheet = new LinkedHashMap<>();
    rows.forEach(row ->
        bySheet
            .computeIfAbsent(new Sheet(row.place(), row.period()), s -> new ArrayList<>())
            .add(row));
    Set<Integer> periods = new TreeSet<>();
    bySheet
        .keySet()
        .forEach(sheet -> {
          periods.add(sheet.period());
          periods.add(Period.ofKey(sheet.period()).previous().key());
        });
    Set<Integer> elements = rows.stream().map(FigureRow::element).collect(Collectors.toSet());
    Known known = Known.of(sheets.known(elements, periods), sheets.mainBreakdowns());
    Checker checker = CheckerOf.programme(programme, catalogue);
    return bySheet.entrySet().stream()
        .flatMap(entry -> findings(checker, known, entry.getKey(), entry.getValue()))
        .toList();
  }

  private Stream<CheckFinding> findings(
      Checker checker, Known known, Sheet sheet, List<FigureRow> rows) {
    CellSet cells = known.copyOf(sheet.place(), sheet.period());
    Map<CellSet.Key, FigureRow> byCell = new HashMap<>();
    Map<Integer, FigureRow> byElement = new HashMap<>();
    for (FigureRow row : rows) {
      cells.put(row.element(), row.category(), row.value());
      byCell.putIfAbsent(new CellSet.Key(row.element(), row.category()), row);
      byElement.putIfAbsent(row.element(), row);
    }
    int before = Period.ofKey(sheet.period()).previous().key();
    IntFunction<List<BigDecimal>> peers = known.peersOf(sheet.place(), sheet.period());
    return checker.check(cells, known.copyOf(sheet.place(), before), peers).stream()
        .filter(finding -> byElement.containsKey(finding.element()))
        .map(finding -> {
          FigureRow whole = byElement.get(finding.element());
          FigureRow exact = byCell.get(new CellSet.Key(finding.element(), finding.category()));
          int row = exact != null ? exact.row() : whole == null ? 0 : whole.row();
          return new CheckFinding(
              row,
              finding.element(),
              finding.category(),
              finding.hard(),
              finding.messageVi(),
              finding.messageEn());
        });
  }

  private Iterator<UUID> ids() {
    return Stream.generate(() -> UuidV7.next(clock)).iterator();
  }
}
