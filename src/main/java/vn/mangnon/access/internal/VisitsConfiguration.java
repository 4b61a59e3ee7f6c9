package vn.mangnon.access.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Keeps the database from writing, and waiting for its disk, once for every page read. */
@Configuration(proxyBeanMethods = false)
class VisitsConfiguration {
  /** A visit may end this much early, in milliseconds: its last use is noted once a minute. */
  private static final int NOTED_EVERY = 60_000;

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
