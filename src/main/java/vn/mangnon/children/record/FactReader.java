package vn.mangnon.children.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;

/** Makes a fact of what somebody typed, or says what is wrong with it. */
public final class FactReader {
  private static final BigDecimal MOST_KG = BigDecimal.valueOf(200);
  private static final BigDecimal MOST_CM = BigDecimal.valueOf(220);

  /** Found by reading; a fact only when nothing is wrong. */
  public sealed interface Reading {
    /** It is a fact. */
    record Whole(Fact fact) implements Reading {}

    /** It is none, for these reasons. */
    record Faulty(List<Mistake> mistakes) implements Reading {}
  }

  private final Codes codes;
  private final FactKind kind;
  private final LocalDate day;
  private final Map<String, String> typed;
  private final List<Mistake> mistakes = new ArrayList<>();

  private FactReader(Codes codes, FactKind kind, LocalDate day, Map<String, String> typed) {
    this.codes = codes;
    this.kind = kind;
    this.day = day;
    this.typed = typed;
  }

  /**
   * @param day the day of the fact, on which its codes must be in use
   * @param typed what was typed, by the names of {@link FactKind#asked}
   */
  public static Reading read(Codes codes, FactKind kind, LocalDate day, Map<String, String> typed) {
    FactReader reader = new FactReader(codes, kind, day, typed);
    Fact fact = reader.fact();
    return reader.mistakes.isEmpty()
        ? new Reading.Whole(fact)
        : new Reading.Faulty(List.copyOf(reader.mistakes));
  }

  private Fact fact() {
    return switch (kind) {
      case BIRTH_REGISTRATION -> new Fact.BirthRegistration(text("number"), yes("late"));
      case SPECIAL_CIRCUMSTANCE -> new Fact.SpecialCircumstance(code("group"));
      case DISABILITY -> new Fact.Disability(code("type"), code("level"));
      case SCHOOLING -> new Fact.Schooling(code("status"), code("level"), grade(), text("school"));
      case VACCINATION -> new Fact.Vaccination(code("vaccine"), whole("dose", 1, 9).orElse(1));
      case GROWTH -> growth();
      case INJURY -> new Fact.Injury(code("cause"), code("outcome"));
      case WORK ->
          new Fact.Work(code("type"), whole("hoursPerWeek", 0, 126).orElse(0), yes("hazardous"));
      case EARLY_MARRIAGE -> new Fact.EarlyMarriage(code("type"));
      case DISASTER -> new Fact.Disaster(code("type"), code("harm"));
      case SERVICE -> new Fact.Service(code("service"), text("provider"));
      case VISIT -> new Fact.Visit(code("finding"), day("nextOn"));
      case DEATH -> new Fact.Death(code("cause"));
      case DEPARTURE -> new Fact.Departure(code("to"));
    };
  }

  private Fact growth() {
    Optional<BigDecimal> weight = decimal("weightKg", MOST_KG);
    Optional<BigDecimal> height = decimal("heightCm", MOST_CM);
    if (text("weightKg").isEmpty() && text("heightCm").isEmpty()) {
      wrong("weightKg", Refusal.NOTHING_MEASURED);
    }
    return new Fact.Growth(weight, height, posture(), yes("oedema"));
  }

  private Posture posture() {
    return switch (text("posture")) {
      case "LYING" -> Posture.LYING;
      case "STANDING" -> Posture.STANDING;
      default -> Posture.UNKNOWN;
    };
  }

  private Optional<Integer> grade() {
    return whole("grade", 1, 12);
  }

  private String code(String name) {
    Asked asked =
        kind.asked().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    CodeList list = asked.list().orElseThrow();
    String code = text(name);
    if (code.isEmpty() && asked.needed()) {
      wrong(name, Refusal.NOT_CHOSEN);
    } else if (!code.isEmpty() && !codes.knows(list, code, day)) {
      wrong(name, Refusal.NOT_IN_LIST);
    }
    return code;
  }

  private Optional<Integer> whole(String name, int least, int most) {
    String text = text(name);
    boolean needed = kind.asked().stream().anyMatch(one -> one.name().equals(name) && one.needed());
    if (text.isEmpty()) {
      if (needed) {
        wrong(name, Refusal.NUMBER_NEEDED);
      }
      return Optional.empty();
    }
    if (!text.matches("\\d{1,3}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      wrong(name, Refusal.NUMBER_OUT_OF_RANGE);
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text));
  }

  private Optional<BigDecimal> decimal(String name, BigDecimal most) {
    String text = text(name).replace(',', '.');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,3}(\\.\\d{1,3})?")
        || new BigDecimal(text).signum() <= 0
        || new BigDecimal(text).compareTo(most) > 0) {
      wrong(name, Refusal.NUMBER_OUT_OF_RANGE);
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private Optional<LocalDate> day(String name) {
    Optional<BirthDate> read =
        BirthDate.parse(text(name)).filter(date -> date.precision() == Precision.DAY);
    if (read.isEmpty() && !text(name).isEmpty()) {
      wrong(name, Refusal.DATE_MISSING);
    }
    return read.map(BirthDate::on);
  }

  private boolean yes(String name) {
    return text(name).equals("true") || text(name).equals("1");
  }

  private String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private void wrong(String name, Refusal why) {
    mistakes.add(new Mistake(name, why));
  }
}
