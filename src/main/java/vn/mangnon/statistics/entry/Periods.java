package vn.mangnon.statistics.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Period;

/** The periods one may choose: those of the programme's forms that have begun. */
@Component
class Periods {
  private final Catalogue catalogue;
  private final Programme programme;
  private final Clock clock;

  Periods(Catalogue catalogue, Programme programme, Clock clock) {
    this.catalogue = catalogue;
    this.programme = programme;
    this.clock = clock;
  }

  /** Newest first. */
  List<Period> choices() {
    LocalDate today = LocalDate.now(clock);
    return IntStream.rangeClosed(programme.reporting().baselineYear(), today.getYear() + 1)
        .boxed()
        .flatMap(year ->
            catalogue.forms().stream()
                .map(FormKey::kind)
                .distinct()
                .flatMap(kind -> Period.allOf(kind, year).stream()))
        .filter(period -> !period.start().isAfter(today))
        .sorted(Comparator.comparing(Period::end).reversed())
        .toList();
  }

  /** The one asked for by its code, or the last that is over. */
  Period chosen(String code) {
    return Period.parse(code).filter(choices()::contains).orElseGet(this::lastEnded);
  }

  /** The last that is over: its figures are due next, or were due last. */
  Period lastEnded() {
    LocalDate today = LocalDate.now(clock);
    List<Period> choices = choices();
    return choices.stream()
        .filter(period -> period.end().isBefore(today))
        .findFirst()
        .orElseGet(choices::getFirst);
  }

  /** Periods whose forms somebody may still owe: the running one and the two before. */
  List<Period> open() {
    Optional<Period> running = choices().stream().findFirst();
    return running.stream()
        .flatMap(first ->
            IntStream.range(0, 3)
                .mapToObj(back -> choices().stream().skip(back).findFirst())
                .flatMap(Optional::stream))
        .toList();
  }
}
