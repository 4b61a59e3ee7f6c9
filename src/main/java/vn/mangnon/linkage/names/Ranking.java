package vn.mangnon.linkage.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts found children in order: each word that agrees counts as much as it is rare, less where only
 * letters, sounds or all but one key agree; then year, commune and caregiver.
 */
public final class Ranking {
  private static final double TONED = 1;
  private static final double PLAIN = .93;
  private static final double SOUND = .8;
  private static final double SLIP = .7;
  private static final double WORD_UNMATCHED = .35;
  private static final double WORD_ADDED = .15;
  private static final double IN_PLACE = .5;
  private static final double YEAR_AGREES = 4;
  private static final double YEAR_NEAR = 1;
  private static final double YEAR_DIFFERS = -3;
  private static final double PLACE_AGREES = 5.5;
  private static final double PLACE_DIFFERS = -3;
  private static final double CAREGIVER_DIFFERS = -2;
  private static final double CAREGIVER_FITS = .5;
  private static final double CAREGIVER_SAME = .85;
  private final KnownWords known;

  /** A ranking for a register with these words. */
  public Ranking(KnownWords known) {
    this.known = known;
  }

  /** How well {@code candidate} fits what was asked. */
  public Rank score(Sought asked, Sought candidate) {
    List<Rank.Reason> reasons = new ArrayList<>();
    double score = 0;
    double share = 0;
    if (!asked.name().words().isEmpty()) {
      Fit fit = fit(asked.name(), candidate.name());
      score = fit.score();
      share = fit.share();
      reasons.add(fit.reason());
      if (fit.reordered()) {
        reasons.add(Rank.Reason.NAME_REORDERED);
      }
    }
    score +=
        year(asked, candidate, reasons)
            + carers(asked, candidate, reasons)
            + place(asked, candidate, reasons);
    return new Rank(score, share, reasons);
  }

  /** What years of birth so far apart add to a score, in bits. */
  public static double years(int apart) {
    return apart == 0 ? YEAR_AGREES : apart == 1 ? YEAR_NEAR : YEAR_DIFFERS;
  }

  /** What the same commune, or another one, adds to a score, in bits. */
  public static double places(boolean same) {
    return same ? PLACE_AGREES : PLACE_DIFFERS;
  }

  /** Whether two words are the same, sound alike or are one keystroke apart. */
  public static boolean alike(NameWord one, NameWord other) {
    return likeness(one, other) > 0;
  }

  private static double year(Sought asked, Sought candidate, List<Rank.Reason> reasons) {
    if (asked.birthYear().isEmpty() || candidate.birthYear().isEmpty()) {
      return 0;
    }
    int apart = Math.abs(asked.birthYear().getAsInt() - candidate.birthYear().getAsInt());
    reasons.add(
        apart == 0
            ? Rank.Reason.YEAR
            : apart == 1 ? Rank.Reason.YEAR_NEAR : Rank.Reason.OTHER_YEAR);
    return years(apart);
  }

  private static double place(Sought asked, Sought candidate, List<Rank.Reason> reasons) {
    if (asked.place().isEmpty() || candidate.place().isEmpty()) {
      return 0;
    }
    boolean same = asked.place().equals(candidate.place());
    reasons.add(same ? Rank.Reason.PLACE : Rank.Reason.OTHER_PLACE);
    return places(same);
  }

  private double carers(Sought asked, Sought candidate, List<Rank.Reason> reasons) {
    double sum = 0;
    double closest = 0;
    for (PersonName name : asked.carers()) {
      Optional<Fit> best =
          candidate.carers().stream()
              .map(other -> fit(name, other))
              .max(Comparator.comparingDouble(Fit::score));
      if (best.isPresent()) {
        double share = best.get().share();
        closest = Math.max(closest, share);
        sum += share > CAREGIVER_FITS ? best.get().score() : CAREGIVER_DIFFERS;
      }
    }
    if (closest > CAREGIVER_FITS) {
      reasons.add(closest >= CAREGIVER_SAME ? Rank.Reason.CAREGIVER : Rank.Reason.CAREGIVER_ALIKE);
    }
    return sum;
  }

  /**
   * How far two names agree.
   *
   * @param score in bits
   * @param share the score as a share, 0 to 1, of what the asked name itself would get
   * @param reason how far all words agree
   * @param reordered whether words stand in another order
   */
  public record Fit(double score, double share, Rank.Reason reason, boolean reordered) {}

  /** How far a name agrees with the one that was asked for. */
  public Fit fit(PersonName asked, PersonName candidate) {
    List<NameWord> free = new ArrayList<>(candidate.words());
    double score = 0;
    double most = IN_PLACE * asked.words().size();
    double worst = TONED;
    boolean reordered = false;
    for (int index = 0; index < asked.words().size(); index++) {
      NameWord word = asked.words().get(index);
      NameWord partner = null;
      double best = 0;
      for (NameWord other : free) {
        double likeness = likeness(word, other);
        if (likeness > best) {
          best = likeness;
          partner = other;
        }
      }
      double joined = partner == null ? joined(word, free) : 0;
      if (joined > 0) {
        score += joined;
        most += joined / SLIP;
        worst = Math.min(worst, SLIP);
      } else if (partner == null) {
        score -= WORD_UNMATCHED * known.bits(word.plain());
        most += known.bits(word.plain());
        worst = 0;
      } else {
        free.remove(partner);
        score += best * known.bits(partner.plain());
        most += known.bits(partner.plain());
        boolean inPlace = inPlace(asked, index, candidate, partner);
        score += inPlace ? IN_PLACE : 0;
        reordered |= !inPlace;
        worst = Math.min(worst, best);
      }
    }
    for (NameWord extra : free) {
      score -= WORD_ADDED * known.bits(extra.plain());
      worst = 0;
    }
    double share = most == 0 ? 0 : Math.clamp(score / most, 0, 1);
    return new Fit(score, share, reason(worst), reordered);
  }

  /** The worth of two neighbouring words that were typed as one, which are then taken; else 0. */
  private double joined(NameWord word, List<NameWord> free) {
    for (int index = 0; index + 1 < free.size(); index++) {
      NameWord first = free.get(index);
      NameWord second = free.get(index + 1);
      if (word.plain().equals(first.plain() + second.plain())) {
        free.remove(index);
        free.remove(index);
        return SLIP * (known.bits(first.plain()) + known.bits(second.plain()));
      }
    }
    return 0;
  }

  /** Counted from the nearer end, as middle names come and go. */
  private static boolean inPlace(
      PersonName asked, int index, PersonName candidate, NameWord partner) {
    int fromEnd = asked.words().size() - index;
    List<NameWord> words = candidate.words();
    return (index < words.size() && words.get(index).equals(partner))
        || (fromEnd <= words.size() && words.get(words.size() - fromEnd).equals(partner));
  }

  private static double likeness(NameWord one, NameWord other) {
    if (one.toned().equals(other.toned())) {
      return TONED;
    }
    if (one.plain().equals(other.plain())) {
      return PLAIN;
    }
    if (one.sound().equals(other.sound())) {
      return SOUND;
    }
    return Keystroke.apart(one.plain(), other.plain()) ? SLIP : 0;
  }

  private static Rank.Reason reason(double worst) {
    if (worst == TONED) {
      return Rank.Reason.NAME_EXACT;
    }
    if (worst == PLAIN) {
      return Rank.Reason.NAME_WITHOUT_MARKS;
    }
    if (worst == SOUND) {
      return Rank.Reason.NAME_BY_SOUND;
    }
    return worst == SLIP ? Rank.Reason.NAME_WITH_SLIPS : Rank.Reason.NAME_IN_PART;
  }
}
