package vn.mangnon.linkage.names;

/** The six tones, each with the combining mark Unicode writes it with. */
enum Tone {
  LEVEL('\0'),
  FALLING('\u0300'),
  RISING('\u0301'),
  BROKEN('\u0303'),
  ASKING('\u0309'),
  HEAVY('\u0323');

  private final char mark;

  Tone(char mark) {
    this.mark = mark;
  }

  char mark() {
    return mark;
  }

  /** Whether {@code character}, of a decomposed text, is the mark of a tone. */
  static boolean isMark(char character) {
    return of(character) != LEVEL;
  }

  static Tone of(char character) {
    return switch (character) {
      case '\u0300' -> FALLING;
      case '\u0301' -> RISING;
      case '\u0303' -> BROKEN;
      case '\u0309' -> ASKING;
      case '\u0323' -> HEAVY;
      default -> LEVEL;
    };
  }
}
