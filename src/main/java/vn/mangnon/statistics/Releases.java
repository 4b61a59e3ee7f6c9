package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.ReleaseRepository.Computed;
import vn.mangnon.statistics.ReleaseRepository.Count;

/**
 * Publishes final figures for everybody. Counts of 1 to threshold − 1 are left out, and with them
 * whatever would give them away: totals, parts, the other map, and what was published before.
 */
@Service
public class Releases {
  private static final Actor MACHINE = Actor.machine("publication");

  private final SignedTransaction transactions;
  private final ReleaseRepository repository;
  private final Catalogue catalogue;
  private final Places places;
  private final Clock clock;
  private final int threshold;

  Releases(
      SignedTransaction transactions,
      ReleaseRepository repository,
      Catalogue catalogue,
      Places places,
      Clock clock,
      @Value("${mangnon.publish.threshold:5}") int threshold) {
    this.transactions = transactions;
    this.repository = repository;
    this.catalogue = catalogue;
    this.places = places;
    this.clock = clock;
    this.threshold = threshold;
  }

  /** Publishes the final figures of the years; answers how many figures went out. */
  public int publishYears(Collection<Integer> years) {
    if (years.isEmpty()) {
      return 0;
    }
    return transactions.write(MACHINE, () -> publish(new HashSet<>(years)));
  }

  /** Publishes the year of a form when its last submission has been locked. */
  void publishWhenClosed(Submission locked) {
    catalogue
        .form(locked.form())
        .filter(form ->
            transactions.write(
                MACHINE,
                () ->
                    repository.closed(
                        form.id(),
                        locked.period().year(),
                        places
                            .validOn(locked.period().end(), PlaceLevel.valueOf(form.level().name()))
                            .size())))
        .ifPresent(form -> publishYears(Set.of(locked.period().year())));
  }

  private int publish(Set<Integer> years) {
    Instant at = clock.instant();
    int release = repository.nextRelease(at);
    List<Computed> computed = repository.computed(years, places.latestMap());
    Set<Integer> counted = new HashSet<>(years);
    // A yearly reduction shows the year before as its base.
    years.forEach(year -> counted.add(year - 1));
    Set<Count> before = repository.published(counted);
    Disclosure disclosure = new Disclosure(new Suppression(threshold), before);
    computed.forEach(disclosure::add);
    counted.forEach(year -> disclosure.shares(year, repository.shares(year, places.latestMap())));
    Set<Count> hidden = disclosure.leftOut();
    List<ReleaseRepository.Out> out = new ArrayList<>();
    Set<Count> shown = new HashSet<>();
    for (Computed figure : computed) {
      if (figure.row().figure().status() == FigureStatus.FINAL) {
        List<Count> counts = Disclosure.countsOf(figure);
        boolean open = counts.stream().noneMatch(hidden::contains);
        out.add(
            new ReleaseRepository.Out(figure, open ? figure.row().figure() : hide(figure, hidden)));
        counts.stream().filter(count -> !hidden.contains(count)).forEach(shown::add);
      }
    }
    shown.removeAll(before);
    repository.publish(release, years, out, at);
    repository.remember(shown, at);
    return out.size();
  }

  /** A part that is not left out itself may still be shown; never the rate. */
  private static Figure hide(Computed computed, Set<Count> hidden) {
    Figure figure = computed.row().figure();
    boolean ratio = computed.formula().equals("RATIO");
    Optional<BigDecimal> numerator =
        ratio
            ? figure.numerator().filter(n -> !hidden.contains(Disclosure.numerator(computed)))
            : Optional.empty();
    Optional<BigDecimal> denominator =
        ratio
            ? figure.denominator().filter(d -> !hidden.contains(Disclosure.denominator(computed)))
            : Optional.empty();
    return new Figure(
        figure.year(),
        numerator,
        denominator,
        Optional.empty(),
        figure.reported(),
        figure.expected(),
        figure.status(),
        figure.estimated(),
        Optional.of(NoValue.SUPPRESSED));
  }
}
