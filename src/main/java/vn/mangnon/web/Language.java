package vn.mangnon.web;

import java.util.Locale;
import java.util.Optional;

/** A language of the interface. Vietnamese comes first; English is complete. */
public enum Language {
  VI("vi", "Tiếng Việt"),
  EN("en", "English");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** The BCP 47 code, as it stands in {@code <html lang>} and in the address. */
  public String code() {
    return code;
  }

  /** The language's name in itself. */
  public String ownName() {
    return ownName;
  }

  /** The locale, with the country where it decides a format. */
  public Locale locale() {
    return this == VI ? Locale.of("vi", "VN") : Locale.UK;
  }

  /** The one to which the switch in the header leads. */
  public Language other() {
    return this == VI ? EN : VI;
  }

  /** The language with this code, if we have it. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
