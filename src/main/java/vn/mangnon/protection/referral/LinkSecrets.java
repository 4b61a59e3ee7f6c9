package vn.mangnon.protection.referral;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two secrets of a link: 256 random bits in its address, and six digits told by phone. Of the
 * first only a hash is kept. Six digits would be guessed from a plain hash: theirs is keyed with
 * the token, which the database does not have.
 */
final class LinkSecrets {
  private static final int TOKEN_BYTES = 32;
  private static final int FACTORS = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkSecrets() {}

  static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String factor() {
    return "%06d".formatted(RANDOM.nextInt(FACTORS));
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] factorHash(String token, String factor) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(hash("factor " + token), "HmacSHA256"));
      return mac.doFinal(factor.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether two hashes are the same, in a time that does not tell how far they agree. */
  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
