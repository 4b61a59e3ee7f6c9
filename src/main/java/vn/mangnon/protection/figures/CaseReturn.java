package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.places.Place;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.Period;

/**
 * A commune's own numbers of a year as a file that whoever enters its figures can import: they see
 * there how it differs from what was reported, and decide. Children of 16 and more are not in it.
 */
final class CaseReturn {
  private static final String HEAD = "place,element,period,category,value\n";
  private static final String TOTAL = "total";
  private static final String GROWN = "Y16";

  private final List<String> lines = new ArrayList<>();
  private final Place place;
  private final Period period;
  private final Catalogue catalogue;

  private CaseReturn(Place place, Period period, Catalogue catalogue) {
    this.place = place;
    this.period = period;
    this.catalogue = catalogue;
  }

  /** The children that one data element asks for. */
  record Answer(String element, long children, List<Part> ages, List<Part> sexes) {}

  /** The file, with the parts by which the programme breaks each element down. */
  static String of(Place place, Period period, List<Answer> answers, Catalogue catalogue) {
    CaseReturn file = new CaseReturn(place, period, catalogue);
    answers.forEach(file::add);
    return HEAD + String.join("", file.lines);
  }

  private void add(Answer answer) {
    Set<String> asked =
        catalogue.categoriesOf(answer.element()).stream()
            .map(Category::code)
            .collect(Collectors.toSet());
    long grown = number(answer.ages(), GROWN);
    add(answer, TOTAL, answer.children() - grown);
    parts(answer, "age_group:", answer.ages(), asked);
    if (grown == 0) {
      parts(answer, "sex:", answer.sexes(), asked);
    }
  }

  /** Only what the element is broken down by; whoever is grown is in no group that it knows. */
  private void parts(Answer answer, String dimension, List<Part> parts, Set<String> asked) {
    for (Part part : parts) {
      String category = dimension + part.name().toLowerCase(Locale.ROOT);
      if (asked.contains(category)) {
        add(answer, category, part.children().orElse(0));
      }
    }
  }

  private static long number(List<Part> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .mapToLong(part -> part.children().orElse(0))
        .sum();
  }

  private void add(Answer answer, String category, long value) {
    lines.add(
        String.join(
                ",", place.code(), answer.element(), period.code(), category, String.valueOf(value))
            + "\n");
  }
}
