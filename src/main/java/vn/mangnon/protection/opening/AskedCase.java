package vn.mangnon.protection.opening;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mangnon.protection.cases.CaseCode;

/**
 * A case as somebody asks for it who may not know whether there is one: by its code, such as {@code
 * VV-7K3F-91QC}, or by its identifier.
 *
 * @param digits the last ten hexadecimal digits of the identifier, which the code spells
 * @param exact the identifier, where all of it is known
 */
public record AskedCase(String digits, Optional<UUID> exact) {
  private static final String SPELT = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern CODE = Pattern.compile("(?:VV)?([0-9A-HJKMNP-TV-Z]{8})");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?:^|.*/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#].*)?");
  private static final int SHOWN = 10;
  private static final int BITS = 5;

  /** By the last ten digits. */
  static AskedCase of(String digits) {
    return new AskedCase(digits, Optional.empty());
  }

  /** By the identifier. */
  public static AskedCase of(UUID caseId) {
    String text = caseId.toString();
    return new AskedCase(text.substring(text.length() - SHOWN), Optional.of(caseId));
  }

  /** What somebody typed or copied; empty when it is neither a code nor an identifier. */
  public static Optional<AskedCase> parse(String typed) {
    Matcher identifier = IDENTIFIER.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (identifier.matches()) {
      return Optional.of(of(UUID.fromString(identifier.group(1))));
    }
    // As somebody hears it on the phone: no code has these letters.
    String heard =
        BETWEEN
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    Matcher code = CODE.matcher(heard);
    return code.matches()
        ? Optional.of(of("%010x".formatted(number(code.group(1)))))
        : Optional.empty();
  }

  /** The code, such as {@code VV-7K3F-91QC}. */
  public String code() {
    return CaseCode.of(new UUID(0, Long.parseLong(digits, 16)));
  }

  private static long number(String spelt) {
    long number = 0;
    for (int i = 0; i < spelt.length(); i++) {
      number = number << BITS | SPELT.indexOf(spelt.charAt(i));
    }
    return number;
  }
}
