package vn.mangnon.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.database.OwnerTask;

/** Brings the policy into the database, computes what grants reach, and fetches the signing key. */
final class AccessLoad implements OwnerTask {
  /** After places and agencies, before any module whose rows are bound. */
  static final int ORDER = 60;

  private static final int KEY_BYTES = 64;
  private final Policy policy;
  private final AtomicReference<@Nullable ContextKey> key = new AtomicReference<>();

  AccessLoad(Policy policy) {
    this.policy = policy;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run(DataSource owner) {
    ContextRepository repository = new ContextRepository(owner);
    new TransactionTemplate(new JdbcTransactionManager(owner))
        .executeWithoutResult(transaction -> {
          repository.replacePolicy(policy.all());
          repository.computeReach();
          repository.addScopes();
          key.set(keyOf(repository));
        });
  }

  ContextKey key() {
    ContextKey loaded = key.get();
    if (loaded == null) {
      throw new IllegalStateException("The access module was used before it was loaded");
    }
    return loaded;
  }

  private static ContextKey keyOf(ContextRepository repository) {
    List<ContextKey> known = repository.keys();
    if (!known.isEmpty()) {
      return known.getFirst();
    }
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    ContextKey made = new ContextKey(1, secret);
    repository.add(made);
    return made;
  }
}
