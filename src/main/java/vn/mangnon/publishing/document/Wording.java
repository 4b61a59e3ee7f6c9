package vn.mangnon.publishing.document;

import java.text.Normalizer;

/**
 * Makes text fit for a document: precomposed Unicode (TCVN 6909:2001, asked by Decree 30/2020) and
 * without characters that XML forbids or that turn the reading direction.
 */
final class Wording {
  private Wording() {}

  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(Wording::spaced)
        .filter(Wording::printable)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static int spaced(int point) {
    return point == '\n' || point == '\t' || point == '\r' ? ' ' : point;
  }

  private static boolean printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> false;
      default -> true;
    };
  }
}
