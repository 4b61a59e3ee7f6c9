package vn.mangnon.sheets;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits delimited text into records as RFC 4180 has it, one at a time, in bounded memory: a cell
 * or line beyond any sensible length refuses the file.
 */
public final class CsvRecords {
  private static final int LONGEST_CELL = 10_000;
  private static final int MOST_CELLS = 200;

  private final Reader in;
  private final char separator;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int end;
  private int line = 1;
  private int startLine = 1;

  public CsvRecords(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** The line on which the record last returned began, from 1. */
  public int line() {
    return startLine;
  }

  /** The next record; empty at the end. A blank line is a record of one empty cell. */
  public Optional<List<String>> next() throws RefusedFile {
    List<String> cells = new ArrayList<>(8);
    startLine = line;
    boolean quoted = false;
    boolean any = false;
    cell.setLength(0);
    for (int letter = read(); letter >= 0; letter = read()) {
      any = true;
      if (quoted) {
        if (letter != '"') {
          append(letter);
        } else if (peek() == '"') {
          append(read());
        } else {
          quoted = false;
        }
      } else if (letter == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (letter == separator) {
        close(cells);
      } else if (letter == '\n') {
        close(cells);
        return Optional.of(cells);
      } else if (letter != '\r') {
        append(letter);
      }
    }
    if (!any) {
      return Optional.empty();
    }
    close(cells);
    return Optional.of(cells);
  }

  private void close(List<String> cells) throws RefusedFile {
    if (cells.size() >= MOST_CELLS) {
      throw new RefusedFile(FileRefusal.TOO_MANY_ROWS);
    }
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void append(int letter) throws RefusedFile {
    if (cell.length() >= LONGEST_CELL) {
      throw new RefusedFile(FileRefusal.DAMAGED);
    }
    cell.append((char) letter);
  }

  private int peek() throws RefusedFile {
    return at < end || fill() ? buffer[at] : -1;
  }

  private int read() throws RefusedFile {
    if (at >= end && !fill()) {
      return -1;
    }
    char letter = buffer[at++];
    if (letter == '\n') {
      line++;
    }
    return letter;
  }

  private boolean fill() throws RefusedFile {
    try {
      end = in.read(buffer, 0, buffer.length);
      at = 0;
      return end > 0;
    } catch (CharacterCodingException notUtf8) {
      throw new RefusedFile(FileRefusal.NOT_UTF8, notUtf8);
    } catch (IOException broken) {
      throw new RefusedFile(FileRefusal.DAMAGED, broken);
    }
  }
}
