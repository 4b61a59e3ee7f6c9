package vn.mangnon.access;

import java.time.Instant;

/** An authenticator on a person's phone, for tests that sign in as they do. */
public final class Phone {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Phone() {}

  /** The six digits a phone shows at {@code time} for the key that the page shows. */
  public static String code(String key, Instant time) {
    return Totp.code(bytes(key), Totp.step(time));
  }

  private static byte[] bytes(String key) {
    byte[] secret = new byte[key.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int filled = 0;
    for (char letter : key.toCharArray()) {
      buffer = (buffer << 5) | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret[filled++] = (byte) (buffer >> bits);
      }
    }
    return secret;
  }
}
