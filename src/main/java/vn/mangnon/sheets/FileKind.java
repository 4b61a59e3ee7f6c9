package vn.mangnon.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes; its name is not believed. */
public enum FileKind {
  WORKBOOK,
  JSON,
  CSV;

  private static final int LOOK_AT = 8192;
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  public static FileKind of(Path file) throws RefusedFile {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(LOOK_AT);
      if (start.length == 0) {
        throw new RefusedFile(FileRefusal.EMPTY);
      }
      if (begins(start, 0, 'P', 'K', 3, 4)) {
        return WORKBOOK;
      }
      if (begins(start, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
        throw new RefusedFile(
            holds(file, ENCRYPTED) ? FileRefusal.ENCRYPTED : FileRefusal.OLD_EXCEL);
      }
      return text(start);
    } catch (IOException broken) {
      throw new RefusedFile(FileRefusal.DAMAGED, broken);
    }
  }

  private static FileKind text(byte[] start) throws RefusedFile {
    boolean wide = begins(start, 0, 0xFF, 0xFE);
    int first = begins(start, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    for (int index = first; index < start.length; index++) {
      if (!wide && start[index] >= 0 && start[index] < 9) {
        throw new RefusedFile(FileRefusal.UNKNOWN_FORMAT);
      }
    }
    while (first < start.length && Character.isWhitespace(start[first])) {
      first++;
    }
    if (first == start.length) {
      throw new RefusedFile(FileRefusal.EMPTY);
    }
    if (begins(start, first, '%', 'P', 'D', 'F') || start[first] == '<') {
      throw new RefusedFile(FileRefusal.UNKNOWN_FORMAT);
    }
    return start[first] == '{' || start[first] == '[' ? JSON : CSV;
  }

  private static boolean begins(byte[] bytes, int from, int... wanted) {
    if (bytes.length < from + wanted.length) {
      return false;
    }
    for (int index = 0; index < wanted.length; index++) {
      if ((bytes[from + index] & 0xFF) != wanted[index]) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Path file, byte[] wanted) throws IOException {
    // A directory of the old container lies anywhere in it; the size was limited before.
    byte[] all = Files.readAllBytes(file);
    for (int index = 0; index + wanted.length <= all.length; index++) {
      int same = 0;
      while (same < wanted.length && all[index + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
