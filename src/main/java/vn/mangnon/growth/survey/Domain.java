package vn.mangnon.growth.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.mangnon.growth.Sex;

/**
 * One row of a prevalence table: which children it speaks of.
 *
 * @param name such as {@code all}, {@code age 00-05}, {@code sex male}
 * @param has whether a child belongs to it
 */
public record Domain(String name, Predicate<SurveyChild> has) {
  private static final double[] FROM_MONTHS = {0, 6, 12, 24, 36, 48};
  private static final double TO_MONTHS = 60;

  /** Every row of the WHO tables: all, by sex, by age group, by both. */
  public static List<Domain> standard() {
    List<Domain> domains = new ArrayList<>();
    domains.add(new Domain("all", child -> true));
    for (Sex sex : Sex.values()) {
      domains.add(of(sex));
    }
    for (int i = 0; i < FROM_MONTHS.length; i++) {
      double to = i + 1 < FROM_MONTHS.length ? FROM_MONTHS[i + 1] : TO_MONTHS;
      Domain group = between(FROM_MONTHS[i], to);
      domains.add(group);
      for (Sex sex : Sex.values()) {
        domains.add(new Domain(group.name + ", " + of(sex).name, group.has.and(of(sex).has)));
      }
    }
    return domains;
  }

  private static Domain of(Sex sex) {
    String word =
        switch (sex) {
          case MALE -> "male";
          case FEMALE -> "female";
        };
    return new Domain("sex " + word, child -> child.sex() == sex);
  }

  private static Domain between(double from, double to) {
    return new Domain(
        "age %02.0f-%02.0f".formatted(from, to - 1),
        child -> child.age().filter(age -> age.months() >= from && age.months() < to).isPresent());
  }
}
