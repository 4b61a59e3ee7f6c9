package vn.mangnon.children.search;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.linkage.names.NameWord;
import vn.mangnon.linkage.names.PersonName;

/**
 * How far two names agree, word by word in any order.
 *
 * @param share 0, nothing, to 1, the same
 * @param givenDiffers whether the names people are called by are different syllables
 */
record NameMatch(double share, Why why, boolean givenDiffers) {
  private static final double PLAIN = 0.96;
  private static final double SOUND = 0.9;
  private static final double ONE_EDIT = 0.75;
  private static final double BEGINNING = 0.65;
  private static final double SPARE_WORD = 0.35;

  static NameMatch of(PersonName wanted, PersonName known) {
    if (known.words().isEmpty() || wanted.words().isEmpty()) {
      return new NameMatch(0, Why.NAME_PART, false);
    }
    if (wanted.toned().equals(known.toned())) {
      return new NameMatch(1, Why.NAME_SAME, false);
    }
    if (wanted.plain().equals(known.plain())) {
      return new NameMatch(0.97, Why.NAME_MARKS, false);
    }
    if (wanted.sound().equals(known.sound())) {
      return new NameMatch(0.92, Why.NAME_SOUND, false);
    }
    return byWords(wanted, known);
  }

  private static NameMatch byWords(PersonName wanted, PersonName known) {
    List<NameWord> left = new ArrayList<>(known.words());
    double sum = 0;
    for (NameWord word : wanted.words()) {
      NameWord best = null;
      for (NameWord other : left) {
        if (best == null || alike(word, other) > alike(word, best)) {
          best = other;
        }
      }
      if (best != null && alike(word, best) > 0) {
        sum += alike(word, best);
        left.remove(best);
      }
    }
    boolean all = sum >= wanted.words().size() * SOUND && left.isEmpty();
    // Words of the record that were not typed cost less than typed words that are not there.
    double share = sum / (wanted.words().size() + SPARE_WORD * left.size());
    boolean given = alike(wanted.words().getLast(), known.words().getLast()) < BEGINNING;
    Why why = all ? Why.NAME_ORDER : share >= 0.7 ? Why.NAME_CLOSE : Why.NAME_PART;
    return new NameMatch(share, why, given);
  }

  private static double alike(NameWord one, NameWord other) {
    if (one.toned().equals(other.toned())) {
      return 1;
    }
    if (one.plain().equals(other.plain())) {
      return PLAIN;
    }
    if (one.sound().equals(other.sound()) || one.surnameSound().equals(other.surnameSound())) {
      return SOUND;
    }
    if (oneEdit(one.plain(), other.plain())) {
      return ONE_EDIT;
    }
    return one.plain().length() > 1 && other.plain().startsWith(one.plain()) ? BEGINNING : 0;
  }

  /** Whether one letter more, fewer, other, or two neighbours swapped lead over. */
  private static boolean oneEdit(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || Math.max(one.length(), other.length()) < 3) {
      return false;
    }
    int start = 0;
    int most = Math.min(one.length(), other.length());
    while (start < most && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    String restOne = one.substring(start);
    String restOther = other.substring(start);
    return tail(restOne, 1).equals(tail(restOther, 1))
        || restOne.equals(tail(restOther, 1))
        || tail(restOne, 1).equals(restOther)
        || swapped(restOne, restOther);
  }

  private static boolean swapped(String one, String other) {
    return one.length() > 1
        && one.length() == other.length()
        && one.charAt(0) == other.charAt(1)
        && one.charAt(1) == other.charAt(0)
        && one.substring(2).equals(other.substring(2));
  }

  private static String tail(String text, int from) {
    return text.length() < from ? "" : text.substring(from);
  }
}
