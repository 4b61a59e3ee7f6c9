package vn.mangnon.linkage;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Texts in small letters without marks: addresses, codes, numbers, electronic addresses. */
final class TextDomain implements Domain {
  private static final int TELLING_WORD = 4;
  private final FieldKind kind;
  private final SequencePool pool = new SequencePool();
  private final LongList signatures = new LongList();

  TextDomain(FieldKind kind) {
    this.kind = kind;
  }

  @Override
  public int code(String raw) {
    String text = fold(raw);
    if (text.isEmpty()) {
      return MISSING;
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int code = pool.intern(bytes, bytes.length);
    if (code == signatures.size()) {
      signatures.add(number() ? Signature.ofDigits(text) : Signature.of(text));
    }
    return code;
  }

  /** Marks go; so does all but letters and digits, which in numbers and codes leaves no space. */
  private String fold(String raw) {
    String decomposed =
        Normalizer.normalize(raw.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean words = kind == FieldKind.ADDRESS || kind == FieldKind.TEXT;
    for (int index = 0; index < decomposed.length(); index++) {
      char letter = decomposed.charAt(index);
      if (letter == 'đ') {
        folded.append('d');
      } else if (Character.isLetterOrDigit(letter) && letter < 128) {
        folded.append(letter);
      } else if (kind == FieldKind.EMAIL && letter > ' ' && letter < 128) {
        folded.append(letter);
      } else if (words
          && Character.getType(letter) != Character.NON_SPACING_MARK
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  @Override
  public int size() {
    return pool.size();
  }

  private boolean number() {
    return switch (kind) {
      case NUMBER, PERSONAL_NUMBER, PHONE -> true;
      case FULL_NAME, SURNAME, GIVEN_NAME, CAREGIVER, DATE, ADDRESS, CATEGORY, PLACE, EMAIL, TEXT ->
          false;
    };
  }

  int length(int code) {
    return pool.length(code);
  }

  /** About the least edits between two values, without looking at their letters' order. */
  int fewestEdits(int one, int other) {
    return Signature.fewestEdits(
        signatures.get(one), length(one), signatures.get(other), length(other));
  }

  @Override
  public String text(int code) {
    return new String(pool.copy(code), StandardCharsets.ISO_8859_1);
  }

  @Override
  public int termOf(int code) {
    return code;
  }

  @Override
  public void strongKeys(int code, LongList keys) {
    String text = text(code);
    switch (kind) {
      case ADDRESS, TEXT -> {
        keys.add(Hash.of(text.replace(" ", "")));
        words(text, TELLING_WORD, keys);
      }
      case EMAIL -> {
        keys.add(Hash.of(text));
        parts(text, keys);
      }
      case NUMBER -> {
        keys.add(Hash.of(text));
        halves(text, keys);
      }
      case PERSONAL_NUMBER, PHONE -> keys.add(Hash.of(text));
      case PLACE, CATEGORY -> {
        if (text.length() >= TELLING_WORD) {
          keys.add(Hash.of(text));
        }
      }
      case FULL_NAME, SURNAME, GIVEN_NAME, CAREGIVER, DATE ->
          throw new IllegalStateException(kind + " is no text");
    }
  }

  @Override
  public void looseKeys(int code, LongList keys) {
    String text = text(code);
    switch (kind) {
      case ADDRESS, TEXT -> {
        keys.add(Hash.of(text.replace(" ", "")));
        words(text, TELLING_WORD, keys);
      }
      case EMAIL -> parts(text, keys);
      case NUMBER -> halves(text, keys);
      case PERSONAL_NUMBER, PHONE -> keys.add(Hash.of(text));
      case PLACE, CATEGORY -> {
        if (text.length() > 1) {
          keys.add(Hash.of(text));
        }
      }
      case FULL_NAME, SURNAME, GIVEN_NAME, CAREGIVER, DATE ->
          throw new IllegalStateException(kind + " is no text");
    }
  }

  private static void words(String text, int shortest, LongList keys) {
    for (String word : text.split(" ")) {
      if (word.length() >= shortest) {
        keys.add(Hash.of(word));
      }
    }
  }

  private static void parts(String text, LongList keys) {
    int at = text.indexOf('@');
    keys.add(Hash.of(at < 0 ? text : text.substring(0, at)));
    if (at >= 0) {
      keys.add(Hash.of(text.substring(at)));
    }
  }

  private static void halves(String text, LongList keys) {
    int middle = text.length() / 2;
    if (middle >= 3) {
      keys.add(Hash.of("<" + text.substring(0, middle)));
      keys.add(Hash.of(">" + text.substring(middle)));
    }
  }
}
