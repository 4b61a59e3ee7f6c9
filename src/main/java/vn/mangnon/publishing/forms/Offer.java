package vn.mangnon.publishing.forms;

import java.util.List;
import java.util.Optional;

/**
 * What somebody can print of a case or of a report.
 *
 * @param code what the case or the report is called
 * @param papers oldest first
 * @param nameable whether they may have it with who the child is
 */
public record Offer(String code, List<Printable> papers, boolean nameable) {
  public Offer {
    papers = List.copyOf(papers);
  }

  /** The paper of that key. */
  Optional<Printable> paper(String key) {
    return papers.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
