package vn.mangnon.publishing.forms;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Block.Paragraph.Role;
import vn.mangnon.publishing.document.Span;
import vn.mangnon.publishing.document.Table;

/** The text of a paper, line by line; what is not known is left open to be filled in by hand. */
final class Lines {
  /** Lines left open for something that is usually told in sentences. */
  private static final int STORY = 2;

  private final List<Block> blocks = new ArrayList<>();

  /** “1. …”. */
  Lines heading(String text) {
    blocks.add(new Block.Heading(2, text));
    return this;
  }

  /** A label and a short value. */
  Lines field(String label, String value) {
    Span named = Span.plain(label + ": ");
    blocks.add(
        new Paragraph(
            Role.FIELD,
            List.of(named, value.isBlank() ? Span.blank() : Span.plain(value.strip()))));
    return this;
  }

  /** A field that the form does not ask for: it stands there only where something is known. */
  Lines known(String label, String value) {
    return value.isBlank() ? this : field(label, value);
  }

  Lines field(String label, FreeText value) {
    return told(label, value, 1);
  }

  /** A label and what somebody told, in as many paragraphs as they wrote. */
  Lines story(String label, FreeText value) {
    return told(label, value, STORY);
  }

  /** What somebody told, without a label. */
  Lines story(FreeText value) {
    if (value.blank()) {
      open(STORY);
    } else {
      written(value).forEach(this::text);
    }
    return this;
  }

  private Lines told(String label, FreeText value, int lines) {
    if (value.blank()) {
      field(label, "");
      open(lines - 1);
      return this;
    }
    List<String> written = written(value);
    field(label, written.getFirst());
    written
        .subList(1, written.size())
        .forEach(line -> blocks.add(new Paragraph(Role.FIELD, List.of(Span.plain(line)))));
    return this;
  }

  private void open(int lines) {
    for (int i = 0; i < lines; i++) {
      blocks.add(new Paragraph(Role.FIELD, List.of(Span.blank())));
    }
  }

  private static List<String> written(FreeText value) {
    return value.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** A line as it is. */
  Lines line(String text) {
    blocks.add(new Paragraph(Role.FIELD, List.of(Span.plain(text))));
    return this;
  }

  /** A paragraph of running text. */
  Lines text(String text) {
    blocks.add(Paragraph.of(text));
    return this;
  }

  /** What a decision rests on. */
  Lines basis(String text) {
    blocks.add(Paragraph.of(Span.italic(text)));
    return this;
  }

  /** What a decision rests on, one by one. */
  Lines bases(List<String> texts) {
    texts.forEach(this::basis);
    return this;
  }

  /** “Điều 1. …”. */
  Lines article(int number, String text) {
    blocks.add(Paragraph.of(Span.bold("Điều " + number + ". "), Span.plain(text)));
    return this;
  }

  /** Words in the middle of the line. */
  Lines centred(String text) {
    blocks.add(new Paragraph(Role.CENTRED, List.of(Span.bold(text))));
    return this;
  }

  Lines note(String text) {
    blocks.add(Paragraph.note(text));
    return this;
  }

  Lines table(Table table) {
    blocks.add(new Block.Grid(table));
    return this;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
