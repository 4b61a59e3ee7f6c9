package vn.mangnon.sample;

import org.springframework.stereotype.Component;
import vn.mangnon.web.SampleMark;

/** Puts the mark of the database on every page and file. */
@Component
class MarkOnPages implements SampleMark {
  private final MarkRepository marks;
  private volatile boolean marked;

  MarkOnPages(MarkRepository marks) {
    this.marks = marks;
  }

  @Override
  public boolean isSample() {
    // Only the generator writes the mark, before the first page is served; it is never taken away.
    return marked;
  }

  void look() {
    marked = marks.find().isPresent();
  }
}
