package vn.mangnon.folder;

/**
 * One mistake in a programme's folder.
 *
 * @param file the file, relative to the folder
 * @param line the line, from 1; 0 where the mistake has none (a file is missing)
 * @param message what is wrong and what to do, in Vietnamese
 */
public record Problem(String file, int line, String message) {
  @Override
  public String toString() {
    return line == 0
        ? "%s: %s".formatted(file, message)
        : "%s:%d: %s".formatted(file, line, message);
  }
}
