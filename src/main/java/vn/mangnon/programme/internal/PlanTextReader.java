package vn.mangnon.programme.internal;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.programme.PlanText;
import vn.mangnon.programme.PlanText.Kind;
import vn.mangnon.programme.PlanText.Passage;

/** Cuts {@code text.md} into passages: headings, paragraphs and items, one a line. */
final class PlanTextReader {
  private PlanTextReader() {}

  static PlanText read(String text) {
    List<Passage> passages = new ArrayList<>();
    String[] lines = text.split("\r?\n", -1);
    for (int index = 0; index < lines.length; index++) {
      String line = lines[index].strip();
      if (!line.isEmpty()) {
        String anchor = "doan-" + (passages.size() + 1);
        Kind kind = kind(line);
        passages.add(new Passage(anchor, index + 1, kind, words(line, kind)));
      }
    }
    return new PlanText(List.copyOf(passages));
  }

  private static Kind kind(String line) {
    if (line.startsWith("### ")) {
      return Kind.SUBHEADING;
    }
    if (line.startsWith("## ")) {
      return Kind.HEADING;
    }
    if (line.startsWith("**") && line.endsWith("**")) {
      return Kind.TITLE;
    }
    return line.startsWith("- ") ? Kind.ITEM : Kind.PARAGRAPH;
  }

  private static String words(String line, Kind kind) {
    return switch (kind) {
      case SUBHEADING -> line.substring(4);
      case HEADING -> line.substring(3);
      case TITLE -> line.substring(2, line.length() - 2);
      case ITEM -> line.substring(2);
      case PARAGRAPH -> line;
    };
  }
}
