package vn.mangnon.children.codes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of words and the vaccination schedule of one programme. */
public final class Codes {
  private record Key(CodeList list, String code) {}

  private final Map<Key, Code> byKey = new LinkedHashMap<>();
  private final List<Dose> schedule;

  Codes(List<Code> codes, List<Dose> schedule) {
    codes.forEach(code -> byKey.put(new Key(code.list(), code.code()), code));
    this.schedule = List.copyOf(schedule);
  }

  /** The word with that code, whenever it was in use. */
  public Optional<Code> find(CodeList list, String code) {
    return Optional.ofNullable(byKey.get(new Key(list, code)));
  }

  /** The words of a list in use on a day, in the order of the file. */
  public List<Code> of(CodeList list, LocalDate day) {
    return byKey.values().stream()
        .filter(code -> code.list() == list && code.validOn(day))
        .toList();
  }

  /** Whether the code belongs to the list on that day. */
  public boolean knows(CodeList list, String code, LocalDate day) {
    return find(list, code).filter(found -> found.validOn(day)).isPresent();
  }

  /** Whether saying the word of a child needs a right of its own. */
  public boolean isSensitive(CodeList list, String code) {
    return find(list, code).map(Code::sensitive).orElse(false);
  }

  /** The word in a language; the code itself when no list has it. */
  public String text(CodeList list, String code, String language) {
    return find(list, code).map(found -> found.in(language)).orElse(code);
  }

  /** Every line of the vaccination schedule, whenever it held. */
  public List<Dose> schedule() {
    return schedule;
  }

  /** The doses a child born on that day should have, by age. */
  public List<Dose> scheduleFor(LocalDate birth) {
    return schedule.stream().filter(dose -> dose.holdsFor(birth)).toList();
  }
}
