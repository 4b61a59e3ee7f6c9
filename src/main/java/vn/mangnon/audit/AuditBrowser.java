package vn.mangnon.audit;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads the trail; the caller opens the transaction, as somebody who may. */
@Service
public class AuditBrowser {
  private final AuditRepository repository;

  AuditBrowser(AuditRepository repository) {
    this.repository = repository;
  }

  /** The entries that match, newest first. */
  public Page find(AuditFilter filter) {
    List<AuditEntry> found = repository.find(filter);
    boolean more = found.size() > AuditFilter.PAGE_SIZE;
    return new Page(more ? found.subList(0, AuditFilter.PAGE_SIZE) : found, more);
  }

  /**
   * One page of entries.
   *
   * @param more whether an older page follows
   */
  public record Page(List<AuditEntry> entries, boolean more) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}
