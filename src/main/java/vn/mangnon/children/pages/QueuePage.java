package vn.mangnon.children.pages;

import java.util.List;
import java.util.Optional;
import vn.mangnon.children.duplicates.Hunt;
import vn.mangnon.children.duplicates.Pair;

/**
 * Pairs that wait.
 *
 * @param bag what a search just now found
 */
public record QueuePage(List<Pair> open, Optional<Hunt.Bag> bag) {
  public QueuePage {
    open = List.copyOf(open);
  }
}
