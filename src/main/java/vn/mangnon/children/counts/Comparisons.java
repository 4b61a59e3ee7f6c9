package vn.mangnon.children.counts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.KnownFigures;
import vn.mangnon.statistics.SheetCell;
import vn.mangnon.statistics.SourcedFigure;

/** Sets what the register counts beside what was reported. */
@Service
public class Comparisons {
  private record Key(int element, int category) {}

  private final SignedTransaction transactions;
  private final CountedForms forms;
  private final CountRunRepository runs;
  private final KnownFigures figures;
  private final Catalogue catalogue;

  Comparisons(
      SignedTransaction transactions,
      CountedForms forms,
      CountRunRepository runs,
      KnownFigures figures,
      Catalogue catalogue) {
    this.transactions = transactions;
    this.forms = forms;
    this.runs = runs;
    this.figures = figures;
    this.catalogue = catalogue;
  }

  /** The form beside the latest counting; empty when out of reach, or nothing is counted for it. */
  public Optional<Comparison> of(Actor actor, UUID submission) {
    return transactions.read(
        actor, () -> forms.find(actor, submission).map(form -> comparison(actor, form)));
  }

  private Comparison comparison(Actor actor, CountedForm form) {
    Optional<CountRun> run = runs.latest(form.key());
    Set<String> chosen = runs.chosen(form.place(), form.submission().period().year());
    Map<Key, List<SourcedFigure>> known = known(actor, form);
    Map<Key, SheetCell> cells =
        form.sheet().cells().stream()
            .collect(Collectors.toMap(cell -> new Key(cell.element(), cell.category()), c -> c));
    List<Comparison.Line> lines = new ArrayList<>();
    for (CountRule rule : form.rules()) {
      int element = catalogue.element(rule.element()).orElseThrow();
      Stream<Optional<Category>> parts =
          Stream.concat(
              Stream.of(Optional.empty()),
              catalogue.categoriesOf(rule.element()).stream().map(Optional::of));
      parts.forEach(category -> {
        Key key = new Key(element, category.map(Category::id).orElse(Category.TOTAL));
        String code = category.map(Category::code).orElse("total");
        List<SourcedFigure> here = known.getOrDefault(key, List.of());
        Optional<Long> counted =
            run.map(CountRun::values)
                .flatMap(values -> Optional.ofNullable(values.get(rule.element())))
                .flatMap(values -> Optional.ofNullable(values.get(code)));
        lines.add(
            new Comparison.Line(
                rule,
                category,
                reported(Optional.ofNullable(cells.get(key)), here),
                counted,
                standing(here).isPresent(),
                chosen.contains(rule.element())));
      });
    }
    return new Comparison(
        form.submission(),
        run,
        lines,
        forms.enters(actor, form),
        forms.seesChildren(actor, form));
  }

  private Map<Key, List<SourcedFigure>> known(Actor actor, CountedForm form) {
    Set<Integer> elements =
        form.rules().stream()
            .map(rule -> catalogue.element(rule.element()).orElseThrow())
            .collect(Collectors.toSet());
    return figures.bySource(actor, elements, form.place(), form.submission().period()).stream()
        .collect(
            Collectors.groupingBy(figure -> new Key(figure.element(), figure.category())));
  }

  /** What a person typed or filed; numbers that were put there from the register are not. */
  private static Optional<BigDecimal> reported(
      Optional<SheetCell> cell, List<SourcedFigure> known) {
    Optional<BigDecimal> fromRegister = standing(known).map(SourcedFigure::value);
    Optional<BigDecimal> typed =
        cell.map(SheetCell::text)
            .map(text -> text.replaceAll("[.\\s]", ""))
            .filter(text -> text.matches("\\d{1,12}"))
            .map(BigDecimal::new)
            .filter(value -> fromRegister.filter(one -> one.compareTo(value) == 0).isEmpty());
    return typed.or(() ->
        known.stream()
            .filter(figure -> !figure.fromRegister())
            .findFirst()
            .map(SourcedFigure::value));
  }

  private static Optional<SourcedFigure> standing(List<SourcedFigure> known) {
    return known.stream()
        .filter(figure -> figure.fromRegister() && figure.stands())
        .findFirst();
  }
}
