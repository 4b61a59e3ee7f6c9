package vn.mangnon.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.mangnon.programme.Programme;
import vn.mangnon.programme.Series;
import vn.mangnon.programme.Target;

/** The numbers under which figures refer to elements, categories and forms. */
@Service
public class Catalogue {
  private final Programme programme;
  private final ReferenceRepository repository;
  private volatile Optional<Content> content = Optional.empty();

  private record Content(
      Map<String, ReferenceRepository.ElementRow> elements,
      Map<Integer, ReferenceRepository.ElementRow> elementsById,
      Map<Integer, Category> categories,
      Map<String, Integer> categoryIds,
      Map<String, FormKey> forms,
      Map<Integer, FormKey> formOfElement,
      Map<Integer, ReferenceRepository.MeasureRow> measures) {}

  Catalogue(Programme programme, ReferenceRepository repository) {
    this.programme = programme;
    this.repository = repository;
  }

  /** The number of an element by its code. */
  public OptionalInt element(String code) {
    return Optional.ofNullable(content().elements().get(code))
        .map(row -> OptionalInt.of(row.id()))
        .orElse(OptionalInt.empty());
  }

  /** The code of an element by its number. */
  public String elementCode(int id) {
    return elementRow(id)
        .map(ReferenceRepository.ElementRow::code)
        .orElseThrow(() -> new IllegalArgumentException("no element " + id));
  }

  /** The number of a category by its code, {@code total} or {@code dimension:option}. */
  public OptionalInt category(String code) {
    return Optional.ofNullable(content().categoryIds().get(code))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The category with a number, which must exist. */
  public Category category(int id) {
    return Optional.ofNullable(content().categories().get(id))
        .orElseThrow(() -> new IllegalArgumentException("no category " + id));
  }

  /** The categories an element may be broken down by, without the total. */
  public List<Category> categoriesOf(String elementCode) {
    return Optional.ofNullable(content().elements().get(elementCode)).stream()
        .flatMap(row -> row.categories().stream())
        .map(this::category)
        .toList();
  }

  /** Every form in use. */
  public List<FormKey> forms() {
    return List.copyOf(content().forms().values());
  }

  /** A form by its code. */
  public Optional<FormKey> form(String code) {
    return Optional.ofNullable(content().forms().get(code));
  }

  /** The form on which an element stands. */
  public Optional<FormKey> formOf(int element) {
    return Optional.ofNullable(content().formOfElement().get(element));
  }

  Optional<ReferenceRepository.ElementRow> elementRow(int id) {
    return Optional.ofNullable(content().elementsById().get(id));
  }

  /** The number of a measure, if the target has the series. */
  OptionalInt measure(String target, Series series) {
    return content().measures().values().stream()
        .filter(row -> row.target().equals(target) && row.series().equals(series.name()))
        .mapToInt(ReferenceRepository.MeasureRow::id)
        .findFirst();
  }

  /** The headline measure of each target of the programme, in the order of the plan. */
  Map<Integer, Target> headlines() {
    Map<Integer, Target> headlines = new LinkedHashMap<>();
    for (Target target : programme.targets()) {
      measure(target.id(), target.headline().series())
          .ifPresent(measure -> headlines.put(measure, target));
    }
    return headlines;
  }

  /** The target of each measure. */
  Map<Integer, Target> targets() {
    Map<Integer, Target> targets = new LinkedHashMap<>();
    content()
        .measures()
        .values()
        .forEach(row ->
            programme.target(row.target()).ifPresent(target -> targets.put(row.id(), target)));
    return targets;
  }

  /** Read once: reference data changes only at a start of the application. */
  private Content content() {
    return content.orElseGet(() -> {
      Content loaded = load();
      content = Optional.of(loaded);
      return loaded;
    });
  }

  private Content load() {
    List<ReferenceRepository.ElementRow> elements = repository.elements();
    List<Category> categories = repository.categories();
    List<FormKey> forms = repository.forms();
    Map<String, ReferenceRepository.ElementRow> byCode =
        elements.stream()
            .collect(Collectors.toMap(ReferenceRepository.ElementRow::code, Function.identity()));
    Map<Integer, FormKey> formOf = new LinkedHashMap<>();
    for (FormKey form : forms) {
      form.elements().stream()
          .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
          .forEach(element -> formOf.put(element.id(), form));
    }
    return new Content(
        byCode,
        elements.stream()
            .collect(Collectors.toMap(ReferenceRepository.ElementRow::id, Function.identity())),
        categories.stream().collect(Collectors.toMap(Category::id, Function.identity())),
        categories.stream().collect(Collectors.toMap(Category::code, Category::id)),
        forms.stream()
            .collect(
                Collectors.toMap(
                    FormKey::code, Function.identity(), (a, b) -> a, LinkedHashMap::new)),
        formOf,
        repository.measures().stream()
            .collect(Collectors.toMap(ReferenceRepository.MeasureRow::id, Function.identity())));
  }
}
