package vn.mangnon.children.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Sex;
import vn.mangnon.linkage.names.PersonName;
import vn.mangnon.linkage.names.Rank;
import vn.mangnon.linkage.names.Ranking;
import vn.mangnon.linkage.names.Sought;

/**
 * How well children fit what one looks for: {@link Ranking} for names, year and commune, and what
 * the register knows besides: the day, the village, numbers, the sex. The score orders a short list
 * for a person; which records are linked without one is the business of {@code vn.mangnon.linkage}.
 */
final class Likeness {
  private static final double SAME_DAY = 4;
  private static final double SWAPPED_DAY = 2;
  private static final double OTHER_DAY = -2;
  private static final double SAME_VILLAGE = 3;
  private static final double SAME_NUMBER = 20;
  private static final double OTHER_SEX = -3;

  /** The score, in bits, from which a child is worth showing even if its name is alike in part. */
  static final double WORTH_SHOWING = 8;

  /** Share of the name asked for from which a child may be the same. */
  private static final double SAME_NAME = .7;

  private final Ranking ranking;
  private final ChildQuery query;
  private final Sought asked;
  private final String village;

  Likeness(Ranking ranking, ChildQuery query) {
    this.ranking = ranking;
    this.query = query;
    this.village = PersonName.vietnamese(query.village()).plain();
    PersonName carer = PersonName.vietnamese(query.caregiver());
    this.asked =
        new Sought(
            PersonName.vietnamese(query.name()),
            year(query.birth()),
            query.place().map(String::valueOf),
            carer.words().isEmpty() ? List.of() : List.of(carer));
  }

  /** The child with its score and the reasons for it; empty when it is not worth showing. */
  Optional<Found> of(SearchRepository.Candidate candidate) {
    Sought known =
        new Sought(
            PersonName.vietnamese(candidate.name()),
            year(candidate.birth()),
            Optional.of(String.valueOf(candidate.place())),
            candidate.carers().stream().map(PersonName::vietnamese).toList());
    Rank rank = ranking.score(asked, known);
    List<Why> why = new ArrayList<>();
    rank.reasons().forEach(reason -> why.add(Why.of(reason)));
    if (why.contains(Why.NAME_ORDER)) {
      why.remove(Why.NAME_SAME);
    }
    double score = rank.score() + day(candidate, why) + besides(candidate, why);
    if (mayBeTwin(known, why)) {
      why.add(Why.MAYBE_TWIN);
    }
    return worthShowing(rank, why)
        ? Optional.of(found(candidate, score, likely(rank, why), why))
        : Optional.empty();
  }

  private static Found found(
      SearchRepository.Candidate candidate, double score, boolean likely, List<Why> why) {
    return new Found(
        candidate.child(),
        candidate.name(),
        candidate.birth(),
        candidate.sex(),
        candidate.place(),
        candidate.village(),
        candidate.carers(),
        score,
        likely,
        why);
  }

  private static OptionalInt year(Optional<BirthDate> birth) {
    return birth.isPresent() ? OptionalInt.of(birth.get().on().getYear()) : OptionalInt.empty();
  }

  /** What the day of birth adds to its year, whose reason it makes more exact. */
  private double day(SearchRepository.Candidate candidate, List<Why> why) {
    int at = why.indexOf(Why.YEAR_SAME);
    Optional<LocalDate> wanted = query.birth().flatMap(Likeness::exact);
    Optional<LocalDate> known = candidate.birth().flatMap(Likeness::exact);
    if (at < 0 || wanted.isEmpty() || known.isEmpty()) {
      return 0;
    }
    if (wanted.equals(known)) {
      why.set(at, Why.BIRTH_SAME);
      return SAME_DAY;
    }
    if (wanted.flatMap(Likeness::swapped).equals(known)) {
      why.set(at, Why.BIRTH_SWAPPED);
      return SWAPPED_DAY;
    }
    return OTHER_DAY;
  }

  private static Optional<LocalDate> exact(BirthDate date) {
    return date.precision() == Precision.DAY ? Optional.of(date.on()) : Optional.empty();
  }

  private static Optional<LocalDate> swapped(LocalDate date) {
    return date.getDayOfMonth() > 12
        ? Optional.empty()
        : Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
  }

  private double besides(SearchRepository.Candidate candidate, List<Why> why) {
    double score = 0;
    if (!village.isEmpty() && village.equals(PersonName.vietnamese(candidate.village()).plain())) {
      why.add(Why.VILLAGE_SAME);
      score += SAME_VILLAGE;
    }
    String number = query.plainNumber();
    if (!number.isEmpty() && candidate.numbers().contains(number)) {
      why.add(Why.NUMBER_SAME);
      score += SAME_NUMBER;
    }
    if (query.sex() != Sex.UNKNOWN
        && candidate.sex() != Sex.UNKNOWN
        && query.sex() != candidate.sex()) {
      why.add(Why.SEX_OTHER);
      score += OTHER_SEX;
    }
    return score;
  }

  private boolean mayBeTwin(Sought known, List<Why> why) {
    return why.contains(Why.BIRTH_SAME)
        && Why.anyOf(why, Why.CARER_SAME, Why.CARER_CLOSE)
        && !asked.name().words().isEmpty()
        && !known.name().words().isEmpty()
        && !Ranking.alike(asked.name().words().getLast(), known.name().words().getLast());
  }

  private static boolean worthShowing(Rank rank, List<Why> why) {
    return rank.name() >= Ranking.SOME_NAME
        || rank.score() >= WORTH_SHOWING
        || Why.anyOf(why, Why.NUMBER_SAME, Why.CARER_SAME, Why.CARER_CLOSE);
  }

  /** The name and something besides agree and nothing speaks against it; or the number does. */
  private static boolean likely(Rank rank, List<Why> why) {
    boolean someCarer = Why.anyOf(why, Why.CARER_SAME, Why.CARER_CLOSE);
    return why.contains(Why.NUMBER_SAME)
        || (someCarer && why.contains(Why.BIRTH_SAME))
        || (rank.name() >= SAME_NAME
            && !Why.anyOf(why, Why.YEAR_OTHER, Why.SEX_OTHER)
            && (someCarer
                || Why.anyOf(
                    why,
                    Why.BIRTH_SAME,
                    Why.BIRTH_SWAPPED,
                    Why.YEAR_SAME,
                    Why.PLACE_SAME,
                    Why.VILLAGE_SAME)));
  }
}
