package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.protection.figures.AbuseFigures.Part;
import vn.mangnon.protection.figures.AbuseFigures.Split;

/**
 * A commune's own numbers of a year as a file that whoever enters its figures can import: they see
 * there how it differs from what was reported, and decide. Children of 16 and more are not in it.
 */
final class AbuseReturn {
  private static final String HEAD = "place,element,period,category,value\n";
  private static final String TOTAL = "total";
  private static final String GROWN = "Y16";

  private final List<String> lines = new ArrayList<>();
  private final AbuseFigures figures;
  private final Place place;

  private AbuseReturn(AbuseFigures figures, Place place) {
    this.figures = figures;
    this.place = place;
  }

  /** The file; none unless the reader counts one commune of their own for a whole year. */
  static Optional<String> of(AbusePage page, AbuseElements elements) {
    return page.own()
        .map(place -> {
          AbuseReturn file = new AbuseReturn(page.figures(), place);
          elements.all().forEach(file::answer);
          return HEAD + String.join("", file.lines);
        });
  }

  private void answer(AbuseElements.Answer answer) {
    List<Part> ages = figures.parts(answer.form(), Split.AGE);
    long grown = number(ages, GROWN);
    add(answer, TOTAL, figures.of(answer.form()).children() - grown);
    for (String age : List.of("Y0_5", "Y6_10", "Y11_15")) {
      add(answer, "age_group:" + age.toLowerCase(Locale.ROOT), number(ages, age));
    }
    if (grown == 0) {
      List<Part> sexes = figures.parts(answer.form(), Split.SEX);
      add(answer, "sex:female", number(sexes, "FEMALE"));
      add(answer, "sex:male", number(sexes, "MALE"));
    }
  }

  private static long number(List<Part> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .mapToLong(part -> part.children().orElse(0))
        .sum();
  }

  private void add(AbuseElements.Answer answer, String category, long value) {
    lines.add(
        String.join(
                ",",
                place.code(),
                answer.element(),
                figures.period().code(),
                category,
                String.valueOf(value))
            + "\n");
  }
}
