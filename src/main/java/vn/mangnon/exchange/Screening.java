package vn.mangnon.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Programme;
import vn.mangnon.sheets.CellText;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Period;

/**
 * Turns what is written in a file into figures, row by row, or says in plain words why not. The
 * same for every format.
 */
final class Screening implements EntrySink {
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_REMEMBERED = 100_000;

  private final Programme programme;
  private final Catalogue catalogue;
  private final PlaceResolver places;
  private final LocalDate today;
  private final boolean keepComments;
  private final IntConsumer accepted;

  private final CompactRows rows = new CompactRows();
  private final ProblemList problems = new ProblemList();
  private final SeenKeys seen = new SeenKeys();
  private final Map<String, Optional<Counted>> elements = new HashMap<>();
  private final Map<String, Optional<Period>> periods = new HashMap<>();
  private final Map<Integer, Integer> placeNumbers = new HashMap<>();
  private final Map<Integer, Integer> periodNumbers = new HashMap<>();
  private long read;

  private record Counted(
      int id,
      String nameVi,
      String nameEn,
      FormKey form,
      boolean flag,
      Map<String, Integer> parts) {}

  /**
   * @param today in Vietnam; periods that begin later have no figures yet
   * @param keepComments a comment belongs to its figure, and not to a whole row of a sheet
   * @param accepted told the index of each figure that is understood
   */
  Screening(
      Programme programme,
      Catalogue catalogue,
      Places places,
      LocalDate today,
      boolean keepComments,
      IntConsumer accepted) {
    this.programme = programme;
    this.catalogue = catalogue;
    this.places = new PlaceResolver(places);
    this.today = today;
    this.keepComments = keepComments;
    this.accepted = accepted;
  }

  CompactRows rows() {
    return rows;
  }

  ProblemList problems() {
    return problems;
  }

  /** Figures found, good or not. */
  long read() {
    return read;
  }

  @Override
  public void problem(Problem problem) {
    if (problem.code() != ProblemCode.MERGED) {
      read++;
    }
    problems.add(problem);
  }

  @Override
  public void figure(Entry entry) {
    read++;
    understand(entry).ifPresent(problems::add);
  }

  private Optional<Problem> understand(Entry entry) {
    if (entry.comment().length() > LONGEST_TEXT) {
      return wrong(
          entry,
          ProblemCode.TOO_LONG,
          "ghi chú dài quá 2.000 chữ. Hãy viết ngắn lại.",
          "the comment is longer than 2,000 letters. Shorten it.");
    }
    Optional<Counted> counted = element(entry.element());
    if (counted.isEmpty()) {
      return wrong(
          entry,
          ProblemCode.UNKNOWN_ELEMENT,
          "không có số liệu gốc “%s” trong chương trình. Hãy dùng mã trong mẫu."
              .formatted(Words.quoted(entry.element())),
          "the programme has no data element “%s”. Use the codes of the template."
              .formatted(Words.quoted(entry.element())));
    }
    Optional<Period> period = period(entry.period(), counted.get());
    if (period.isEmpty()) {
      return wrong(
          entry,
          ProblemCode.UNKNOWN_PERIOD,
          "“%s” không phải kỳ báo cáo của biểu. Hãy ghi như 2025, 2025Q1 hoặc 2024-2025."
              .formatted(Words.quoted(entry.period())),
          "“%s” is no period of the form. Write 2025, 2025Q1 or 2024-2025."
              .formatted(Words.quoted(entry.period())));
    }
    if (period.get().start().isAfter(today)) {
      return wrong(
          entry,
          ProblemCode.FUTURE_PERIOD,
          "kỳ “%s” chưa bắt đầu nên chưa thể có số liệu. Hãy kiểm tra lại kỳ báo cáo."
              .formatted(period.get().nameVi()),
          "the period “%s” has not begun, so it has no figures yet. Check the period."
              .formatted(period.get().nameEn()));
    }
    return understand(entry, counted.get(), period.get());
  }

  private Optional<Problem> understand(Entry entry, Counted counted, Period period) {
    Integer category = category(entry.category(), counted);
    if (category == null) {
      return wrong(
          entry,
          ProblemCode.UNKNOWN_CATEGORY,
          "“%s” không phân tổ theo “%s”. Hãy dùng: total %s."
              .formatted(
                  counted.nameVi(),
                  Words.quoted(entry.category()),
                  String.join(" ", counted.parts().keySet())),
          "“%s” has no category “%s”. Use: total %s."
              .formatted(
                  counted.nameEn(),
                  Words.quoted(entry.category()),
                  String.join(" ", counted.parts().keySet())));
    }
    PlaceLevel level = PlaceLevel.valueOf(counted.form().level().name());
    PlaceResolver.Resolved place = places.find(entry, level, period);
    if (!place.found()) {
      return wrong(entry, place.code(), place.vi(), place.en());
    }
    Optional<BigDecimal> number =
        entry.typed()
            ? WrittenNumber.readTyped(entry.value())
            : number(Words.clean(CellText.unguarded(entry.value())), counted.flag());
    if (number.isEmpty()) {
      return notANumber(entry);
    }
    Optional<Long> count =
        number.flatMap(WrittenNumber::count).filter(value -> !counted.flag() || value <= 1);
    if (count.isEmpty()) {
      return notACount(entry, counted);
    }
    int before = seen.before(key(counted.id(), place.place(), period.key(), category), entry.row());
    if (before != 0) {
      return wrong(
          entry,
          ProblemCode.DUPLICATE,
          "trùng với dòng %d (cùng địa bàn, số liệu và kỳ). Hãy xoá một trong hai."
              .formatted(before),
          "the same cell as row %d. Delete one of them.".formatted(before));
    }
    accepted.accept(
        rows.add(
            counted.id(), place.place(), period.key(), category, count.get(), entry, keepComments));
    return Optional.empty();
  }

  private static Optional<BigDecimal> number(String written, boolean flag) {
    if (flag) {
      switch (written.toLowerCase(java.util.Locale.ROOT)) {
        case "có", "x", "đạt", "yes", "true" -> {
          return Optional.of(BigDecimal.ONE);
        }
        case "không", "chưa", "chưa đạt", "no", "false" -> {
          return Optional.of(BigDecimal.ZERO);
        }
        default -> {
          // A number, then.
        }
      }
    }
    return WrittenNumber.read(written);
  }

  private static Optional<Problem> notANumber(Entry entry) {
    String written = Words.quoted(entry.value());
    return written.isEmpty()
        ? wrong(
            entry,
            ProblemCode.NOT_A_NUMBER,
            "thiếu giá trị. Hãy ghi số, hoặc bỏ dòng này nếu chưa có số liệu.",
            "the value is missing. Give a number, or leave the row out.")
        : wrong(
            entry,
            ProblemCode.NOT_A_NUMBER,
            "'%s' không phải số. Hãy ghi số nguyên (ví dụ 1234); để trống nếu chưa có số liệu."
                .formatted(written),
            "'%s' is not a number. Write a whole number (such as 1234); leave it empty when nothing is known."
                .formatted(written));
  }

  private static Optional<Problem> notACount(Entry entry, Counted counted) {
    String written = Words.quoted(entry.value());
    return counted.flag()
        ? wrong(
            entry,
            ProblemCode.NOT_A_COUNT,
            "'%s' phải là 1 (có, đạt) hoặc 0 (không).".formatted(written),
            "'%s' must be 1 (yes) or 0 (no).".formatted(written))
        : wrong(
            entry,
            ProblemCode.NOT_A_COUNT,
            "'%s' phải là số nguyên không âm, vì đây là số đếm. Hãy ghi số đếm, không ghi tỷ lệ."
                .formatted(written),
            "'%s' must be a whole number from 0: this is a count, not a rate.".formatted(written));
  }

  private Optional<Counted> element(String written) {
    Optional<Counted> known = elements.get(written);
    if (known == null) {
      known = lookUp(Words.clean(written));
      if (elements.size() < MOST_REMEMBERED) {
        elements.put(written, known);
      }
    }
    return known;
  }

  private Optional<Counted> lookUp(String code) {
    OptionalInt id = catalogue.element(code);
    Optional<DataElement> element = programme.element(code);
    if (id.isEmpty() || element.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> parts = new HashMap<>();
    catalogue.categoriesOf(code).forEach(part -> parts.put(part.code(), part.id()));
    return catalogue
        .formOf(id.getAsInt())
        .map(form ->
            new Counted(
                id.getAsInt(),
                element.get().nameVi(),
                element.get().nameEn(),
                form,
                element.get().valueType() == DataElement.ValueType.FLAG,
                parts));
  }

  private Optional<Period> period(String written, Counted counted) {
    String key = counted.form().kind() + written;
    Optional<Period> known = periods.get(key);
    if (known == null) {
      known =
          WrittenPeriod.read(Words.clean(written), counted.form().kind())
              .filter(period -> period.kind() == counted.form().kind());
      if (periods.size() < MOST_REMEMBERED) {
        periods.put(key, known);
      }
    }
    return known;
  }

  private static final Set<String> WHOLE =
      new HashSet<>(Set.of("", "total", "default", "_T", "tổng số", "Tổng số"));

  private static @org.jspecify.annotations.Nullable Integer category(
      String written, Counted counted) {
    String code = Words.clean(written);
    return WHOLE.contains(code) ? Integer.valueOf(Category.TOTAL) : counted.parts().get(code);
  }

  private long key(int element, int place, int period, int category) {
    int placeNumber = placeNumbers.computeIfAbsent(place, p -> placeNumbers.size());
    int periodNumber = periodNumbers.computeIfAbsent(period, p -> periodNumbers.size());
    return (((long) element << 14 | placeNumber) << 14 | periodNumber) << 17 | category;
  }

  private static Optional<Problem> wrong(Entry entry, ProblemCode code, String vi, String en) {
    return Optional.of(Problem.hard(entry, code, vi, en));
  }
}
