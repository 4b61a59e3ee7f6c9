package vn.mangnon.publishing.document;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of the running text of a report. */
public sealed interface Block {

  /**
   * A heading, by which a reader moves through the document.
   *
   * @param level 1 for “I. …”, 2 for “1. …”, 3 for “a) …”
   * @param text with its number
   */
  record Heading(int level, String text) implements Block {
    public Heading {
      text = Wording.clean(text);
    }
  }

  /**
   * A paragraph.
   *
   * @param role where it stands
   * @param spans its text
   */
  record Paragraph(Role role, List<Span> spans) implements Block {

    /** How a paragraph is set. */
    public enum Role {
      /** Justified, first line indented. */
      BODY,
      /** Small, for remarks below a table. */
      NOTE,
      /** A line of a form: on the left edge. */
      FIELD,
      /** In the middle of the line. */
      CENTRED
    }

    public Paragraph {
      spans = List.copyOf(spans);
    }

    /** A paragraph of the running text. */
    public static Paragraph of(Span... spans) {
      return new Paragraph(Role.BODY, List.of(spans));
    }

    /** A paragraph of the running text in one look. */
    public static Paragraph of(String text) {
      return of(Span.plain(text));
    }

    /** A remark. */
    public static Paragraph note(String text) {
      return new Paragraph(Role.NOTE, List.of(Span.plain(text)));
    }

    /** Whether it ends in a place to be filled in by hand. */
    public boolean open() {
      return spans.stream().anyMatch(span -> span.look() == Span.Look.BLANK);
    }

    /** The text as printed. */
    public String printed() {
      return spans.stream().map(Span::printed).collect(Collectors.joining());
    }
  }

  /** A table within the text or as an annex. */
  record Grid(Table table) implements Block {}
}
