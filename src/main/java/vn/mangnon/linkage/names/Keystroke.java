package vn.mangnon.linkage.names;

/** Words that one wrong, missing, added or exchanged key sets apart. */
public final class Keystroke {
  private Keystroke() {}

  /** Whether exactly one keystroke leads from one word to the other. */
  public static boolean apart(String one, String other) {
    int difference = one.length() - other.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (difference == 0) {
      return same < shorter
          && (tail(one, same + 1, other, same + 1)
              || (same + 1 < shorter
                  && one.charAt(same) == other.charAt(same + 1)
                  && one.charAt(same + 1) == other.charAt(same)
                  && tail(one, same + 2, other, same + 2)));
    }
    return difference > 0 ? tail(one, same + 1, other, same) : tail(one, same, other, same + 1);
  }

  private static boolean tail(String one, int from, String other, int otherFrom) {
    return one.length() - from == other.length() - otherFrom
        && one.regionMatches(from, other, otherFrom, Math.max(0, one.length() - from));
  }
}
