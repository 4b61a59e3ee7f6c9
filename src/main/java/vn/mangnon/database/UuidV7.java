package vn.mangnon.database;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Time-ordered identifiers made by the application, so that a record has its key before it reaches
 * the database (RFC 9562, section 5.7).
 */
public final class UuidV7 {
  private static final int RANDOM_BYTES = Short.BYTES + Long.BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The generator gives many bytes at once far cheaper than few; none is used twice. */
  private static final ThreadLocal<ByteBuffer> SPARE =
      ThreadLocal.withInitial(() -> ByteBuffer.allocate(100 * RANDOM_BYTES).limit(0));

  private UuidV7() {}

  /** A new identifier whose first 48 bits are the milliseconds of {@code time} since 1970 (UTC). */
  public static UUID next(InstantSource time) {
    long milliseconds = time.instant().toEpochMilli();
    ByteBuffer random = SPARE.get();
    if (random.remaining() < RANDOM_BYTES) {
      RANDOM.nextBytes(random.clear().array());
    }
    long high = (milliseconds << 16) | 0x7000L | (random.getShort() & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (random.getLong() >>> 2);
    return new UUID(high, low);
  }
}
