package vn.mangnon.access;

/** Asks the policy about one row before a command touches it; the database asks again. */
public final class Permissions {
  private final SignedTransaction transaction;
  private final ContextRepository repository;

  Permissions(SignedTransaction transaction, ContextRepository repository) {
    this.transaction = transaction;
    this.repository = repository;
  }

  /** Whether {@code actor} may do this to rows of that place and agency today. */
  public boolean allows(Actor actor, Action action, Resource resource, int placeId, String agency) {
    return Policy.CURRENT.allows(actor, action, resource)
        && transaction.read(actor, () -> repository.mayTouch(resource, action, placeId, agency));
  }
}
