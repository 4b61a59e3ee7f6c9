package vn.mangnon.linkage.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts found children in order by how likely somebody who means the child types what was typed:
 * each word that stands for one of the child's counts as much as it is rare, less how seldom a
 * person writes the one for the other; then year, commune and caregiver. How rare the child's own
 * words are does not count: each child is looked for as often as any other.
 */
public final class Ranking {
  private static final double ADDED = 4;
  private static final double NO_MIDDLE_NAME = 4;
  private static final double NO_SURNAME = 6;
  private static final double NO_GIVEN_NAME = 8;
  private static final double LAST_FIRST = 4;
  private static final double REORDERED = 6;
  private static final double NO_MARKS = 2;
  private static final double OTHER_MARKS = 4;
  private static final double DIALECT = 5;
  private static final double KEY = 10;
  private static final double KEY_AND_MARKS = 13;
  private static final double NO_SPACE = 4;

  /** Share of the name asked for from which a child is worth showing. */
  public static final double SOME_NAME = .35;

  private static final double LEFT_OUT_SHARE = .15;
  private static final double REORDERED_SHARE = .95;
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
    return Pairing.between(one, other) != Pairing.Agreement.NONE;
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
    Pairing pairing = Pairing.of(asked, candidate);
    boolean marked = asked.words().stream().anyMatch(NameWord::marked);
    double score = order(pairing);
    double found = 0;
    double whole = 0;
    Pairing.Agreement worst = Pairing.Agreement.TONED;
    for (int index = 0; index < asked.words().size(); index++) {
      NameWord word = asked.words().get(index);
      Pairing.Agreement how = pairing.how(index);
      List<NameWord> meant = pairing.standsFor(index);
      double worth = meant.isEmpty() ? known.worth(word.plain()) : bits(meant);
      score +=
          how == Pairing.Agreement.NONE
              ? -ADDED
              : known.bits(word.plain()) - surprise(word, meant, how, marked);
      found += worth * share(how);
      whole += worth;
      worst = how.compareTo(worst) > 0 ? how : worst;
    }
    List<Integer> leftOut = pairing.leftOut();
    for (int at : leftOut) {
      score -= leftOut(at, candidate.words().size());
      found -= LEFT_OUT_SHARE * known.bits(candidate.words().get(at).plain());
    }
    boolean reordered = !pairing.inOrder();
    double share =
        whole == 0 ? 0 : Math.clamp(found / whole, 0, 1) * (reordered ? REORDERED_SHARE : 1);
    return new Fit(
        score, share, reason(leftOut.isEmpty() ? worst : Pairing.Agreement.NONE), reordered);
  }

  /**
   * The score from which a name fits so well that none found by looser keys can fit better: those
   * have a word wrong that is known, or one put in.
   */
  public double unbeaten(PersonName asked) {
    double best = 0;
    double least = KEY;
    for (NameWord word : asked.words()) {
      boolean slip = !known.knows(word.plain());
      double bits = known.bits(word.plain());
      best += slip ? bits - KEY : bits;
      least = Math.min(least, slip ? bits - KEY + ADDED : bits + ADDED);
    }
    return best - least;
  }

  /** Whether a child whose name has these words, but not that one, may be worth showing. */
  static boolean tellsEnough(List<NameWord> words, NameWord missing, KnownWords known) {
    double found = 0;
    for (NameWord word : words) {
      found += known.bits(word.plain());
    }
    double other = known.worth(missing.plain());
    return found + share(Pairing.Agreement.NONE) * other >= SOME_NAME * (found + other);
  }

  private double bits(List<NameWord> words) {
    double bits = 0;
    for (NameWord word : words) {
      bits += known.bits(word.plain());
    }
    return bits;
  }

  private static double leftOut(int at, int words) {
    if (at == words - 1) {
      return NO_GIVEN_NAME;
    }
    return at == 0 ? NO_SURNAME : NO_MIDDLE_NAME;
  }

  private static double order(Pairing pairing) {
    if (pairing.inOrder()) {
      return 0;
    }
    return pairing.lastFirst() ? -LAST_FIRST : -REORDERED;
  }

  /** How seldom the word is typed so by somebody who means the other, in bits. */
  private static double surprise(
      NameWord typed, List<NameWord> meant, Pairing.Agreement how, boolean marked) {
    return switch (how) {
      case TONED -> 0;
      // Who types no mark at all leaves them out of every word.
      case PLAIN -> !marked ? 0 : typed.marked() ? OTHER_MARKS : NO_MARKS;
      case SOUND -> DIALECT;
      case SLIP ->
          !marked || Keystroke.apart(typed.toned(), meant.getFirst().toned()) ? KEY : KEY_AND_MARKS;
      case JOINED -> typed.written().equals(written(meant)) ? NO_SPACE : NO_SPACE + NO_MARKS;
      case NONE -> throw new IllegalArgumentException("stands for no word");
    };
  }

  private static String written(List<NameWord> words) {
    return words.stream().map(NameWord::written).collect(Collectors.joining());
  }

  /** How much of a word is found in one that agrees so far. */
  private static double share(Pairing.Agreement how) {
    return switch (how) {
      case TONED -> 1;
      case PLAIN -> .93;
      case SOUND -> .8;
      case SLIP, JOINED -> .7;
      case NONE -> -.35;
    };
  }

  private static Rank.Reason reason(Pairing.Agreement worst) {
    return switch (worst) {
      case TONED -> Rank.Reason.NAME_EXACT;
      case PLAIN -> Rank.Reason.NAME_WITHOUT_MARKS;
      case SOUND -> Rank.Reason.NAME_BY_SOUND;
      case SLIP, JOINED -> Rank.Reason.NAME_WITH_SLIPS;
      case NONE -> Rank.Reason.NAME_IN_PART;
    };
  }
}
