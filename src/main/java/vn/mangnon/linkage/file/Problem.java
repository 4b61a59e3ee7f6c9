package vn.mangnon.linkage.file;

/**
 * One mistake in what was given.
 *
 * @param file the file's name
 * @param line the line in it, from 1; 0 where it concerns the whole file
 * @param message what is wrong and what to do, in Vietnamese and English
 */
public record Problem(String file, long line, String message) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
