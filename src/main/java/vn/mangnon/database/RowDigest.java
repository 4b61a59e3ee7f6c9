package vn.mangnon.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Counts and digests the rows of PostgreSQL's COPY text format. The digests of the rows are added
 * up, so the order in which a table gives its rows does not matter.
 */
final class RowDigest {
  private final MessageDigest row = sha256();
  private long rows;
  private long high;
  private long low;

  /** Takes the next bytes; a row may begin or end anywhere in them. */
  void update(byte[] bytes, int length) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      // A line feed inside a value is written as two characters, so each of these ends a row.
      if (bytes[i] == '\n') {
        row.update(bytes, start, i + 1 - start);
        add(row.digest());
        start = i + 1;
      }
    }
    row.update(bytes, start, length - start);
  }

  private void add(byte[] digest) {
    rows++;
    high += longAt(digest, 0);
    low += longAt(digest, Long.BYTES);
  }

  private static long longAt(byte[] bytes, int at) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | bytes[at + i] & 0xFF;
    }
    return value;
  }

  BackupSummary.TableContent of(String table) {
    return new BackupSummary.TableContent(table, rows, "%016x%016x".formatted(high, low));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
