package vn.mangnon.publishing.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.mangnon.publishing.document.Block.Paragraph;

/**
 * A report before it becomes a file; every format is written from this one record.
 *
 * @param title the title of the file
 * @param knownOn the day as known on which the figures are
 * @param writtenOn the day of writing
 * @param madeBy who had it made
 * @param marks what every page must carry, such as the sample mark; may be empty
 * @param source where the figures come from, in a sentence
 * @param front head of the document
 * @param headline the result in two or three sentences
 * @param body the running text
 * @param closing foot of the document
 * @param annexes the tables
 * @param missing what the system lacked for a complete report
 */
public record Report(
    String title,
    LocalDate knownOn,
    LocalDate writtenOn,
    String madeBy,
    String marks,
    String source,
    Front front,
    String headline,
    List<Block> body,
    Closing closing,
    List<Annex> annexes,
    List<String> missing) {
  public Report {
    title = Wording.clean(title);
    madeBy = Wording.clean(madeBy);
    marks = Wording.clean(marks);
    source = Wording.clean(source);
    headline = Wording.clean(headline);
    body = List.copyOf(body);
    annexes = List.copyOf(annexes);
    missing = missing.stream().map(Wording::clean).toList();
  }

  /** What the editor must fill in, in the order of the text. */
  public List<String> gaps() {
    return paragraphs()
        .flatMap(paragraph -> paragraph.spans().stream())
        .filter(span -> span.look() == Span.Look.GAP)
        .map(Span::text)
        .distinct()
        .toList();
  }

  /** Every table, those of the text first. */
  public List<Table> tables() {
    return Stream.concat(
            body.stream()
                .flatMap(block -> block instanceof Block.Grid grid ? Stream.of(grid) : Stream.of())
                .map(Block.Grid::table),
            annexes.stream().flatMap(annex -> annex.tables().stream()))
        .toList();
  }

  private Stream<Paragraph> paragraphs() {
    return body.stream()
        .flatMap(block -> block instanceof Paragraph text ? Stream.of(text) : Stream.of());
  }
}
