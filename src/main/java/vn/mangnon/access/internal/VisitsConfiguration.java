package vn.mangnon.access.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps visits cheap: they are looked up and noted once for every page read. */
@Configuration(proxyBeanMethods = false)
class VisitsConfiguration {
  /** A visit may end this much early, in milliseconds: its last use is noted once a minute. */
  private static final int NOTED_EVERY = 60_000;

  /**
   * Each statement for itself: a visit found or noted is one, and one that began without what it
   * should hold has only to sign in again. A transaction around each cost as much as the statement.
   */
  @Bean
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastUseOnceAMinute() {
    return sessions ->
        sessions.setUpdateSessionQuery(
            """
            update web.spring_session s
            set session_id = n.session_id, last_access_time = n.used,
              max_inactive_interval = n.idle, expiry_time = n.expires, principal_name = n.principal
            from (select ?::char(36) as session_id, ?::bigint as used, ?::int as idle,
                ?::bigint as expires, ?::text as principal, ?::char(36) as id) as n
            where s.primary_id = n.id
              and (s.last_access_time + %d <= n.used or s.session_id <> n.session_id
                or s.max_inactive_interval <> n.idle
                or s.principal_name is distinct from n.principal)
            """
                .formatted(NOTED_EVERY));
  }
}
