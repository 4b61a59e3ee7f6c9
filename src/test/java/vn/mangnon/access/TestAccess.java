package vn.mangnon.access;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.mangnon.database.TestDatabase;

/** The access module on a test's own database, without the application around it. */
public final class TestAccess {
  /** 23 November 2026, 08:00 in Vietnam. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private TestAccess() {}

  /** Loads the policy, computes scopes, and answers transactions on {@code source}. */
  public static SignedTransaction load(TestDatabase database, DataSource source) {
    return load(database, source, Policy.CURRENT);
  }

  static SignedTransaction load(TestDatabase database, DataSource source, Policy policy) {
    AccessLoad load = new AccessLoad(policy);
    load.run(database.owner());
    return new SignedTransaction(
        new JdbcTransactionManager(source),
        new ContextRepository(source),
        load::key,
        CLOCK,
        InstantSource.system());
  }
}
