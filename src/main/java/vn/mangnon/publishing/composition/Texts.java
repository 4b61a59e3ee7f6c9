package vn.mangnon.publishing.composition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.mangnon.web.Formats;
import vn.mangnon.web.Language;

/** How numbers, days and lists stand in a Vietnamese sentence of the administration. */
final class Texts {
  static final Locale VIETNAM = Locale.of("vi", "VN");
  private static final Formats FORMATS = new Formats(Language.VI);

  private Texts() {}

  /** As the administration writes it: “08/3/2021”, zero before 1 and 2 of the months only. */
  static String day(LocalDate day) {
    return "%02d/%s/%d"
        .formatted(
            day.getDayOfMonth(),
            day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
            day.getYear());
  }

  /** A value of a target with its unit: “62,3%”, “6,5‰”. */
  static String value(BigDecimal value, ReportedTarget target) {
    return FORMATS.value(value, target.decimals(), target.unit());
  }

  /** What the plan asks for: “từ 65% trở lên”, “dưới 5%”. */
  static String required(Required required, ReportedTarget target) {
    BigDecimal plain = required.value().stripTrailingZeros();
    String value = FORMATS.value(plain, Math.max(0, plain.scale()), target.unit());
    return switch (required.sign()) {
      case "≥" ->
          target.percent() && plain.compareTo(BigDecimal.valueOf(100)) == 0
              ? value
              : "từ " + value + " trở lên";
      case "≤" -> "không quá " + value;
      case "<" -> "dưới " + value;
      case ">" -> "trên " + value;
      default -> required.sign() + " " + value;
    };
  }

  /** A difference in the unit in which differences of a target are said: percentage points. */
  static String amount(BigDecimal amount, ReportedTarget target) {
    return target.percent()
        ? FORMATS.number(amount.abs(), decimalsOf(amount, target)) + " điểm %"
        : FORMATS.value(amount.abs(), decimalsOf(amount, target), target.unit());
  }

  /** What it takes each year: “tăng 1,2 điểm % mỗi năm”, or to keep what was reached. */
  static String yearly(BigDecimal change, ReportedTarget target) {
    return vanishes(change, target) ? "giữ vững mức hiện có" : change(change, target) + " mỗi năm";
  }

  /** “tăng 1,2 điểm %” or “giảm 0,3‰”; the word “không đổi” for nothing. */
  static String change(BigDecimal change, ReportedTarget target) {
    if (vanishes(change, target)) {
      return "không đổi";
    }
    return (change.signum() > 0 ? "tăng " : "giảm ") + amount(change, target);
  }

  /** “a, b và c”. */
  static String list(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " và " + names.getLast();
  }

  /** The first few, and how many more: “a, b, c và 12 đơn vị khác”. */
  static String few(List<String> names, int most) {
    return names.size() <= most
        ? list(names)
        : String.join(", ", names.subList(0, most))
            + " và "
            + (names.size() - most)
            + " đơn vị khác";
  }

  /** Counts below ten are written with two digits, as the administration does: “04 mục tiêu”. */
  static String two(long count) {
    return count > 0 && count < 10 ? "0" + count : FORMATS.count(count);
  }

  static String upper(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(VIETNAM) + words.substring(1);
  }

  /** A sentence as a part of another. */
  static String clause(String sentence) {
    return lower(sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence);
  }

  static String lower(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(VIETNAM) + words.substring(1);
  }

  private static boolean vanishes(BigDecimal change, ReportedTarget target) {
    return change.setScale(decimalsOf(change, target), RoundingMode.HALF_UP).signum() == 0;
  }

  // A change smaller than the last digit shown would read as nothing: one more digit then.
  private static int decimalsOf(BigDecimal amount, ReportedTarget target) {
    boolean small =
        amount.signum() != 0
            && amount.setScale(target.decimals(), RoundingMode.HALF_UP).signum() == 0;
    return small ? target.decimals() + 1 : target.decimals();
  }
}
