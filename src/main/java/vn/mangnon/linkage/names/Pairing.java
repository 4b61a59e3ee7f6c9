package vn.mangnon.linkage.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which words of a typed name stand for which of a known one: first those that are the same, then
 * those that sound alike, then those a keystroke apart, and last two neighbours typed as one.
 */
final class Pairing {
  /** How far two words agree, from the nearest. */
  enum Agreement {
    /** Every mark, every tone. */
    TONED,
    /** Every letter. */
    PLAIN,
    /** Every sound, in some dialect. */
    SOUND,
    /** All but one keystroke. */
    SLIP,
    /** Two known words were typed as one. */
    JOINED,
    /** Not at all. */
    NONE
  }

  private static final int NOBODY = -1;
  private final List<NameWord> typed;
  private final List<NameWord> known;
  private final Agreement[] how;
  private final int[] partner;
  private final boolean[] taken;

  private Pairing(List<NameWord> typed, List<NameWord> known) {
    this.typed = typed;
    this.known = known;
    this.how = new Agreement[typed.size()];
    this.partner = new int[typed.size()];
    this.taken = new boolean[known.size()];
    Arrays.fill(how, Agreement.NONE);
    Arrays.fill(partner, NOBODY);
  }

  static Pairing of(PersonName typed, PersonName known) {
    Pairing pairing = new Pairing(typed.words(), known.words());
    pairing.pair();
    return pairing;
  }

  /** How far one word agrees with another. */
  static Agreement between(NameWord one, NameWord other) {
    if (one.toned().equals(other.toned())) {
      return Agreement.TONED;
    }
    if (one.plain().equals(other.plain())) {
      return Agreement.PLAIN;
    }
    if (one.sound().equals(other.sound())) {
      return Agreement.SOUND;
    }
    return Keystroke.apart(one.plain(), other.plain()) ? Agreement.SLIP : Agreement.NONE;
  }

  private void pair() {
    Agreement[][] table = new Agreement[typed.size()][known.size()];
    for (int word = 0; word < typed.size(); word++) {
      for (int other = 0; other < known.size(); other++) {
        table[word][other] = between(typed.get(word), known.get(other));
      }
    }
    for (int step = 0; step < Agreement.JOINED.ordinal(); step++) {
      for (int word = 0; word < typed.size(); word++) {
        for (int other = 0; other < known.size() && partner[word] == NOBODY; other++) {
          if (!taken[other] && table[word][other].ordinal() == step) {
            partner[word] = other;
            how[word] = table[word][other];
            taken[other] = true;
          }
        }
      }
    }
    for (int word = 0; word < typed.size(); word++) {
      if (partner[word] == NOBODY) {
        join(word);
      }
    }
  }

  /** Finds the two free neighbours whose words, without a space, are the typed one. */
  private void join(int word) {
    for (int other = 0; other + 1 < known.size() && partner[word] == NOBODY; other++) {
      if (!taken[other]
          && !taken[other + 1]
          && joined(typed.get(word).written(), known.get(other), known.get(other + 1))) {
        partner[word] = other;
        how[word] = Agreement.JOINED;
        taken[other] = true;
        taken[other + 1] = true;
      }
    }
  }

  private static boolean joined(String written, NameWord first, NameWord second) {
    int cut = first.written().length();
    return written.length() == cut + second.written().length()
        && NameWord.vietnamese(written.substring(0, cut)).plain().equals(first.plain())
        && NameWord.vietnamese(written.substring(cut)).plain().equals(second.plain());
  }

  /** How far the typed word agrees with the one it stands for. */
  Agreement how(int word) {
    return how[word];
  }

  /** The known word that a typed one stands for, or both where they were joined; else none. */
  List<NameWord> standsFor(int word) {
    int at = partner[word];
    return switch (how[word]) {
      case NONE -> List.of();
      case JOINED -> known.subList(at, at + 2);
      case TONED, PLAIN, SOUND, SLIP -> known.subList(at, at + 1);
    };
  }

  /** Where in the known name words are that no typed one stands for. */
  List<Integer> leftOut() {
    List<Integer> left = new ArrayList<>();
    for (int other = 0; other < taken.length; other++) {
      if (!taken[other]) {
        left.add(other);
      }
    }
    return left;
  }

  /** Whether the words stand in the order of the known name, others left out or put in between. */
  boolean inOrder() {
    return steps(0) == 0;
  }

  /** Whether only the last word stands first, as those do who put the given name first. */
  boolean lastFirst() {
    return partner.length > 1 && partner[0] == known.size() - 1 && steps(1) == 0;
  }

  /** How often, from a word on, one stands for a word that comes before its forerunner's. */
  private int steps(int from) {
    int steps = 0;
    int before = NOBODY;
    for (int word = from; word < partner.length; word++) {
      if (partner[word] != NOBODY) {
        steps += partner[word] < before ? 1 : 0;
        before = partner[word];
      }
    }
    return steps;
  }
}
