package vn.mangnon.children.pages;

import java.util.List;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.requests.Request;

/** Open requests of families. */
public record RequestsPage(List<Request> open, Lists lists, List<Mistake> mistakes) {
  public RequestsPage {
    open = List.copyOf(open);
    mistakes = List.copyOf(mistakes);
  }

  /** Whether the next last day has passed. */
  public boolean late(Request request) {
    return request.dueOn().isBefore(lists.today());
  }
}
