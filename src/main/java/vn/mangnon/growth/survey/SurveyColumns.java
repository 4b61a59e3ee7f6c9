package vn.mangnon.growth.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which headings of a file mean what. */
record SurveyColumns(Map<Column, String> headings) {
  enum Column {
    SEX,
    AGE_DAYS,
    AGE_MONTHS,
    WEIGHT_KG,
    LENGTH_HEIGHT_CM,
    MEASURED,
    OEDEMA,
    WEIGHT,
    STRATA,
    CLUSTER;

    String heading() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static SurveyColumns of(List<String> headings) throws RefusedSurvey {
    Map<Column, String> found =
        java.util.Arrays.stream(Column.values())
            .filter(column -> match(column, headings).isPresent())
            .collect(Collectors.toMap(c -> c, c -> match(c, headings).orElseThrow()));
    if (!found.containsKey(Column.SEX)) {
      throw missing("sex");
    }
    if (!found.containsKey(Column.AGE_DAYS) && !found.containsKey(Column.AGE_MONTHS)) {
      throw missing("age_days | age_months");
    }
    if (!found.containsKey(Column.WEIGHT_KG) && !found.containsKey(Column.LENGTH_HEIGHT_CM)) {
      throw missing("weight_kg | length_height_cm");
    }
    return new SurveyColumns(Map.copyOf(found));
  }

  /** The file's own spelling of a column. */
  Optional<String> heading(Column column) {
    return Optional.ofNullable(headings.get(column));
  }

  private static Optional<String> match(Column column, List<String> headings) {
    return headings.stream()
        .filter(heading -> heading.strip().equalsIgnoreCase(column.heading()))
        .findFirst();
  }

  private static RefusedSurvey missing(String name) {
    return new RefusedSurvey(
        "Tệp thiếu cột " + name + ": hãy thêm cột này ở dòng đầu.",
        "the file has no column " + name + "; add it to the first line");
  }
}
