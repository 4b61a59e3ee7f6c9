package vn.mangnon.publishing.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A form of a procedure, filled in, before it becomes a file; every format is written from this one
 * record.
 *
 * @param title the title of the file; names nobody
 * @param form which form it is, printed above everything: “Mẫu số 02”
 * @param marks what every page must carry, such as the sample mark; may be empty
 * @param foot who printed it and when, at the foot of every page
 * @param madeBy who had it made
 * @param madeOn the day of printing
 * @param front head of the document
 * @param body the running text
 * @param closing foot of the document
 */
public record Paper(
    String title,
    String form,
    String marks,
    String foot,
    String madeBy,
    LocalDate madeOn,
    Front front,
    List<Block> body,
    Closing closing) {
  public Paper {
    title = Wording.clean(title);
    form = Wording.clean(form);
    marks = Wording.clean(marks);
    foot = Wording.clean(foot);
    madeBy = Wording.clean(madeBy);
    body = List.copyOf(body);
  }
}
