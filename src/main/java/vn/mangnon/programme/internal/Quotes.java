package vn.mangnon.programme.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.PlanText;

/** Makes sure that what the files say stands in the plan's own words. */
final class Quotes {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?");
  private final PlanText text;

  Quotes(PlanText text) {
    this.text = text;
  }

  /** The words of a key, which must stand in the text of the plan. */
  String read(YamlSection section, String key) {
    String words = section.text(key);
    if (text.passageOf(words).isEmpty()) {
      section.problem(
          key,
          "“%s” không có trong text.md; hãy chép nguyên văn từ đó: “%s”"
              .formatted(key, shortened(words)));
    }
    return words;
  }

  /** Notes a problem unless the number stands in the quote, written the Vietnamese way. */
  static void requireNumber(YamlSection section, String key, BigDecimal number, String quote) {
    if (numbers(quote).stream().noneMatch(found -> found.compareTo(number) == 0)) {
      section.problem(
          key,
          "số %s không có trong câu trích “%s”; hãy sửa số hoặc câu trích"
              .formatted(number.toPlainString().replace('.', ','), shortened(quote)));
    }
  }

  /** The numbers of a Vietnamese sentence: 6,5 and 1.000 and 06. */
  static List<BigDecimal> numbers(String sentence) {
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(sentence);
    while (matcher.find()) {
      numbers.add(new BigDecimal(matcher.group().replace(".", "").replace(',', '.')));
    }
    return numbers;
  }

  private static String shortened(String words) {
    return words.length() <= 80 ? words : words.substring(0, 77) + "…";
  }
}
