package vn.mangnon.access;

import vn.mangnon.audit.AuditBrowser;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.audit.AuditVerifier;
import vn.mangnon.audit.Verdict;

/** The audit trail for those who may read it. */
public final class AuditReader {
  private final SignedTransaction transaction;
  private final AuditBrowser browser;
  private final AuditVerifier verifier;
  private final AuditTrail audit;

  AuditReader(
      SignedTransaction transaction,
      AuditBrowser browser,
      AuditVerifier verifier,
      AuditTrail audit) {
    this.transaction = transaction;
    this.browser = browser;
    this.verifier = verifier;
    this.audit = audit;
  }

  /**
   * The entries that match, newest first; none for whom the policy does not let read them. That
   * somebody looked is itself an entry.
   */
  public AuditBrowser.Page find(Actor actor, AuditFilter filter) {
    AuditBrowser.Page page = transaction.read(actor, () -> browser.find(filter));
    audit.record(actor, AuditEvent.read("audit.read", "audit", "page-" + filter.page()));
    return page;
  }

  /** Recomputes the whole chain and says whether the trail is as it was written. */
  public Verdict verify(Actor actor) {
    if (!Policy.CURRENT.allows(actor, Action.READ, Resource.AUDIT)) {
      throw new IllegalStateException("Only who may read the whole trail can verify it");
    }
    Verdict verdict = transaction.read(actor, verifier::verify);
    String found = verdict instanceof Verdict.Whole ? "audit.verified" : "audit.broken";
    audit.record(actor, AuditEvent.read(found, "audit", "chain"));
    return verdict;
  }
}
