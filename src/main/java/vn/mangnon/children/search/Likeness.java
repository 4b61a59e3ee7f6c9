package vn.mangnon.children.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Sex;
import vn.mangnon.linkage.names.PersonName;

/**
 * How well a child fits what one looks for: points for each thing that agrees, fewer or below zero
 * for what differs. The points order a short list for a person; which records are linked without
 * one is the business of {@code vn.mangnon.linkage}.
 */
public final class Likeness {
  /** From here on a child is shown as probably the same before a record is opened. */
  public static final double LIKELY = 11;

  private final ChildQuery query;
  private final PersonName wanted;
  private final PersonName carer;
  private double score;
  private final List<Why> why = new ArrayList<>();
  private boolean sameDay;
  private boolean sameCarer;
  private boolean otherName;

  private Likeness(ChildQuery query, PersonName wanted, PersonName carer) {
    this.query = query;
    this.wanted = wanted;
    this.carer = carer;
  }

  /** The found child with its score and the reasons for it. */
  static Found of(ChildQuery query, SearchRepository.Candidate candidate) {
    Likeness likeness =
        new Likeness(
            query, PersonName.vietnamese(query.name()), PersonName.vietnamese(query.caregiver()));
    likeness.weigh(candidate);
    return new Found(
        candidate.child(),
        candidate.name(),
        candidate.birth(),
        candidate.sex(),
        candidate.place(),
        candidate.village(),
        candidate.carers(),
        likeness.score,
        likeness.why);
  }

  private void weigh(SearchRepository.Candidate candidate) {
    if (!wanted.words().isEmpty()) {
      NameMatch match = NameMatch.of(wanted, PersonName.vietnamese(candidate.name()));
      otherName = match.givenDiffers();
      count(10 * match.share(), match.why());
    }
    query.birth().ifPresent(birth -> candidate.birth().ifPresent(known -> birth(birth, known)));
    if (!carer.words().isEmpty()) {
      candidate.carers().stream()
          .map(name -> NameMatch.of(carer, PersonName.vietnamese(name)))
          .max(java.util.Comparator.comparingDouble(NameMatch::share))
          .ifPresent(this::carer);
    }
    place(candidate);
    if (!query.plainNumber().isEmpty() && candidate.numbers().contains(query.plainNumber())) {
      count(12, Why.NUMBER_SAME);
    }
    if (query.sex() != Sex.UNKNOWN
        && candidate.sex() != Sex.UNKNOWN
        && query.sex() != candidate.sex()) {
      count(-3, Why.SEX_OTHER);
    }
    if (sameDay && sameCarer && otherName) {
      why.add(Why.MAYBE_TWIN);
    }
  }

  private void birth(BirthDate asked, BirthDate known) {
    boolean days = asked.precision() == Precision.DAY && known.precision() == Precision.DAY;
    int years = Math.abs(asked.on().getYear() - known.on().getYear());
    if (days && asked.on().equals(known.on())) {
      sameDay = true;
      count(6, Why.BIRTH_SAME);
    } else if (days && swapped(asked).filter(known.on()::equals).isPresent()) {
      count(4, Why.BIRTH_SWAPPED);
    } else if (years == 0) {
      count(days ? 2 : 4, Why.YEAR_SAME);
    } else if (years == 1) {
      count(0.5, Why.YEAR_NEAR);
    } else {
      count(-4, Why.YEAR_OTHER);
    }
  }

  private static Optional<java.time.LocalDate> swapped(BirthDate date) {
    int day = date.on().getDayOfMonth();
    return day > 12
        ? Optional.empty()
        : Optional.of(
            java.time.LocalDate.of(date.on().getYear(), day, 1)
                .plusDays(date.on().getMonthValue() - 1L));
  }

  private void carer(NameMatch match) {
    if (match.share() >= 0.95) {
      sameCarer = true;
      count(4, Why.CARER_SAME);
    } else if (match.share() >= 0.7) {
      sameCarer = true;
      count(2.5, Why.CARER_CLOSE);
    }
  }

  private void place(SearchRepository.Candidate candidate) {
    if (query.place().isPresent() && query.place().get() == candidate.place()) {
      count(1.5, Why.PLACE_SAME);
    }
    String village = PersonName.vietnamese(query.village()).plain();
    if (!village.isEmpty() && village.equals(PersonName.vietnamese(candidate.village()).plain())) {
      count(2, Why.VILLAGE_SAME);
    }
  }

  private void count(double points, Why reason) {
    score += points;
    why.add(reason);
  }
}
