package vn.mangnon.linkage.file;

import java.util.ArrayList;
import java.util.List;

/** Where each record was read, so that the answer can name it. */
final class Rows {
  private final List<String> ids = new ArrayList<>();
  private int[] lines = new int[1024];
  private int secondFrom = Integer.MAX_VALUE;

  void add(CsvRow row) {
    if (ids.size() == lines.length) {
      lines = java.util.Arrays.copyOf(lines, lines.length * 2);
    }
    lines[ids.size()] = (int) row.line();
    ids.add(row.id());
  }

  void secondFile() {
    secondFrom = ids.size();
  }

  int size() {
    return ids.size();
  }

  /** 1 or 2. */
  int file(int record) {
    return record < secondFrom ? 1 : 2;
  }

  int line(int record) {
    return lines[record];
  }

  String id(int record) {
    return ids.get(record);
  }
}
