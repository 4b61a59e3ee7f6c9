package vn.mangnon.database;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Time-ordered identifiers made by the application, so that a record has its key before it reaches
 * the database (RFC 9562, section 5.7).
 */
public final class UuidV7 {
  private static final SecureRandom RANDOM = new SecureRandom();

  private UuidV7() {}

  /** A new identifier whose first 48 bits are the milliseconds of {@code time} since 1970 (UTC). */
  public static UUID next(InstantSource time) {
    long milliseconds = time.instant().toEpochMilli();
    long high = (milliseconds << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
