package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.CellSet.Key;

/** Puts a form together: its cells, what was typed, what is known, and what the rules say. */
@Component
class SheetReader {
  private static final String NOT_A_NUMBER_VI = "Không phải là số: “%s”. Hãy nhập số, ví dụ 12.";
  private static final String NOT_A_NUMBER_EN =
      "Not a number: “%s”. Enter a number, for example 12.";

  private final SheetRepository repository;
  private final Catalogue catalogue;
  private final Programme programme;

  SheetReader(SheetRepository repository, Catalogue catalogue, Programme programme) {
    this.repository = repository;
    this.catalogue = catalogue;
    this.programme = programme;
  }

  Sheet read(Submission submission) {
    FormKey form = catalogue.form(submission.form()).orElseThrow();
    Map<Key, SheetRepository.Typed> typed =
        repository.typed(submission.id()).stream()
            .collect(Collectors.toMap(t -> new Key(t.element(), t.category()), t -> t));
    int period = submission.period().key();
    int before = submission.period().previous().key();
    Known known =
        Known.of(
            repository.knownAt(submission.place(), elements(form), Set.of(period, before)),
            repository.mainBreakdowns());
    CellSet recorded = known.copyOf(submission.place(), period);
    CellSet previous = known.copyOf(submission.place(), before);
    List<SheetCell> cells = new ArrayList<>();
    for (Key key : keys(form)) {
      Optional<SheetRepository.Typed> here = Optional.ofNullable(typed.get(key));
      cells.add(
          new SheetCell(
              key.element(),
              key.category(),
              submission.state().open()
                  ? here.map(SheetRepository.Typed::text).orElse("")
                  : plain(recorded.reported(key)),
              here.map(SheetRepository.Typed::comment).orElse(""),
              recorded.reported(key),
              key.category() == Category.TOTAL
                  ? previous.total(key.element())
                  : previous.value(key.element(), key.category())));
    }
    return new Sheet(submission, cells, findings(cells, previous, submission));
  }

  /** Hard findings, and soft ones that nobody has commented on. */
  List<CheckFinding> blocking(Sheet sheet) {
    Set<Integer> commented =
        sheet.cells().stream()
            .filter(cell -> !cell.comment().isBlank())
            .map(SheetCell::element)
            .collect(Collectors.toSet());
    return sheet.findings().stream()
        .filter(finding -> finding.hard() || !commented.contains(finding.element()))
        .toList();
  }

  /** Fills the draft with the values now taken for true, so that mending starts from them. */
  void keepAsDraft(Submission submission, Instant at) {
    FormKey form = catalogue.form(submission.form()).orElseThrow();
    Set<Key> typed =
        repository.typed(submission.id()).stream()
            .map(t -> new Key(t.element(), t.category()))
            .collect(Collectors.toSet());
    List<DraftCell> cells =
        repository
            .knownAt(submission.place(), elements(form), Set.of(submission.period().key()))
            .stream()
            .filter(value -> !typed.contains(new Key(value.element(), value.category())))
            .map(value ->
                new DraftCell(
                    value.element(),
                    value.category(),
                    plain(Optional.of(value.value())),
                    value.comment()))
            .toList();
    repository.save(submission.id(), cells, at);
  }

  private List<CheckFinding> findings(
      List<SheetCell> cells, CellSet previous, Submission submission) {
    List<CheckFinding> findings = new ArrayList<>();
    CellSet values = new CellSet(repository.mainBreakdowns());
    for (SheetCell cell : cells) {
      if (cell.text().isBlank()) {
        continue;
      }
      Optional<BigDecimal> value = TypedNumber.read(cell.text());
      value.ifPresentOrElse(
          v -> values.put(cell.element(), cell.category(), v),
          () ->
              findings.add(
                  new CheckFinding(
                      0,
                      cell.element(),
                      cell.category(),
                      true,
                      NOT_A_NUMBER_VI.formatted(cell.text()),
                      NOT_A_NUMBER_EN.formatted(cell.text()))));
    }
    findings.addAll(
        CheckerOf.programme(programme, catalogue)
            .check(values, previous, peers(values, submission)));
    return findings;
  }

  /** What other places report of the elements that have a value here. */
  private IntFunction<List<BigDecimal>> peers(CellSet values, Submission submission) {
    int period = submission.period().key();
    return Known.of(
            repository.known(values.elements(), Set.of(period)), repository.mainBreakdowns())
        .peersOf(submission.place(), period);
  }

  private List<Key> keys(FormKey form) {
    List<Key> keys = new ArrayList<>();
    for (String code : form.elements()) {
      int element = catalogue.element(code).orElseThrow();
      keys.add(new Key(element, Category.TOTAL));
      catalogue.categoriesOf(code).forEach(category -> keys.add(new Key(element, category.id())));
    }
    return keys;
  }

  private Set<Integer> elements(FormKey form) {
    Set<Integer> elements = new TreeSet<>();
    form.elements().forEach(code -> catalogue.element(code).ifPresent(elements::add));
    return elements;
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(v -> v.stripTrailingZeros().toPlainString().replace('.', ',')).orElse("");
  }
}
