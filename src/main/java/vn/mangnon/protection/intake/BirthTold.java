package vn.mangnon.protection.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mangnon.children.record.BirthDate;

/**
 * The year of birth in what a caller says: a date, a year, or an age such as "khoảng 10 tuổi" or "8
 * tháng". What says neither leaves it unknown; the words themselves are kept elsewhere.
 */
final class BirthTold {
  private static final Pattern ONE_NUMBER = Pattern.compile("\\D*(\\d{1,2})(\\D*)");

  private BirthTold() {}

  static Optional<Integer> year(String told, LocalDate day) {
    return BirthDate.parse(told).map(date -> date.on().getYear()).or(() -> byAge(told, day));
  }

  private static Optional<Integer> byAge(String told, LocalDate day) {
    Matcher age = ONE_NUMBER.matcher(told.strip().toLowerCase(Locale.ROOT));
    if (!age.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(age.group(1));
    String unit = age.group(2).strip();
    if (unit.startsWith("tháng") || unit.startsWith("thang") || unit.startsWith("month")) {
      return Optional.of(day.minusMonths(number).getYear());
    }
    if (unit.startsWith("tuần") || unit.startsWith("tuan") || unit.startsWith("week")) {
      return Optional.of(day.minusWeeks(number).getYear());
    }
    if (unit.startsWith("ngày") || unit.startsWith("ngay") || unit.startsWith("day")) {
      return Optional.of(day.minusDays(number).getYear());
    }
    return Optional.of(day.getYear() - number);
  }
}
