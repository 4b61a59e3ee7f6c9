package vn.mangnon.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts, what they prove themselves with, and the grants they hold. */
final class AccountRepository {
  /** What an account proves itself with. */
  record Credential(
      UUID account,
      String passwordHash,
      boolean mustChange,
      byte @Nullable [] totp,
      boolean confirmed,
      long lastStep) {}

  private final JdbcClient sql;

  AccountRepository(DataSource source) {
    this.sql = JdbcClient.create(source);
  }

  Optional<Account> byLogin(String login) {
    return sql.sql(
            "select id, login, display_name, made_at, disabled_at from access.account where login = ?")
        .param(login)
        .query(AccountRepository::account)
        .optional();
  }

  Optional<Account> byId(UUID id) {
    return sql.sql(
            "select id, login, display_name, made_at, disabled_at from access.account where id = ?")
        .param(id)
        .query(AccountRepository::account)
        .optional();
  }

  Optional<Account> byEmail(String email) {
    return sql.sql(
            "select id, login, display_name, made_at, disabled_at from access.account where lower(email) = lower(?)")
        .param(email)
        .query(AccountRepository::account)
        .optional();
  }

  List<Account> all() {
    return sql.sql(
            "select id, login, display_name, made_at, disabled_at from access.account order by login")
        .query(AccountRepository::account)
        .list();
  }

  boolean none() {
    return sql.sql("select not exists (select from access.account)").query(Boolean.class).single();
  }

  void add(Account account, Optional<String> email) {
    sql.sql(
            """
            insert into access.account (id, login, display_name, email, made_at, sessions_end_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(account.id())
        .param(account.login())
        .param(account.name())
        .param(email.orElse(null))
        .param(utc(account.madeAt()))
        .param(utc(account.madeAt()))
        .update();
  }

  void setPassword(UUID account, String hash, boolean mustChange, Instant at) {
    sql.sql(
            """
            insert into access.credential (account_id, password_hash, must_change, changed_at)
            values (?, ?, ?, ?)
            on conflict (account_id) do update
            set password_hash = excluded.password_hash, must_change = excluded.must_change,
                changed_at = excluded.changed_at
            """)
        .param(account)
        .param(hash)
        .param(mustChange)
        .param(utc(at))
        .update();
  }

  Optional<Credential> credential(UUID account) {
    return sql.sql(
            """
            select account_id, password_hash, must_change, totp_secret,
              totp_confirmed_at is not null as confirmed, totp_last_step
            from access.credential where account_id = ?
            """)
        .param(account)
        .query((row, i) ->
            new Credential(
                row.getObject("account_id", UUID.class),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getBytes("totp_secret"),
                row.getBoolean("confirmed"),
                row.getLong("totp_last_step")))
        .optional();
  }

  void endSessions(UUID account, Instant at) {
    sql.sql("update access.account set sessions_end_at = ? where id = ?")
        .param(utc(at))
        .param(account)
        .update();
  }

  void setDisabled(UUID account, @Nullable Instant at, Instant sessionsEnd) {
    sql.sql("update access.account set disabled_at = ?, sessions_end_at = ? where id = ?")
        .param(at == null ? null : utc(at))
        .param(utc(sessionsEnd))
        .param(account)
        .update();
  }

  Instant sessionsEndAt(UUID account) {
    return sql.sql("select sessions_end_at from access.account where id = ?")
        .param(account)
        .query((row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .orElse(Instant.MAX);
  }

  int failuresSince(byte[] key, Instant since) {
    return sql.sql("select count(*) from access.attempt where key = ? and at > ?")
        .param(key)
        .param(utc(since))
        .query(Integer.class)
        .single();
  }

  void addFailure(UUID id, byte[] key, Instant at) {
    sql.sql("insert into access.attempt (id, key, at) values (?, ?, ?)")
        .param(id)
        .param(key)
        .param(utc(at))
        .update();
  }

  void forgetFailuresBefore(Instant time) {
    sql.sql("delete from access.attempt where at < ?").param(utc(time)).update();
  }

  void forgetFailures(byte[] key) {
    sql.sql("delete from access.attempt where key = ?").param(key).update();
  }

  void addInvitation(byte[] hash, @Nullable UUID account, Instant at, Instant expires) {
    sql.sql(
            "insert into access.invitation (code_hash, account_id, made_at, expires_at) values (?, ?, ?, ?)")
        .param(hash)
        .param(account)
        .param(utc(at))
        .param(utc(expires))
        .update();
  }

  /** Uses up an account's invitation; the answer is empty when it is unknown, used or expired. */
  Optional<UUID> useInvitation(byte[] hash, Instant at) {
    return sql.sql(
            """
            update access.invitation set used_at = ?
            where code_hash = ? and used_at is null and expires_at > ? and account_id is not null
            returning account_id
            """)
        .param(utc(at))
        .param(hash)
        .param(utc(at))
        .query(UUID.class)
        .optional();
  }

  /** Uses up a code for the first administrator; false when it is unknown, used or expired. */
  boolean useFirstInvitation(byte[] hash, Instant at) {
    return sql.sql(
                """
                update access.invitation set used_at = ?
                where code_hash = ? and used_at is null and expires_at > ? and account_id is null
                """)
            .param(utc(at))
            .param(hash)
            .param(utc(at))
            .update()
        == 1;
  }

  /**
   * A person with the grants of that day, in one statement, since every page asks; empty when the
   * account is gone or disabled, or the visit began before its sessions ended.
   */
  Optional<Actor.User> visitor(UUID account, Instant began, LocalDate day) {
    List<Grant> grants = new ArrayList<>();
    List<String> names = new ArrayList<>();
    sql.sql(
            """
            select a.display_name, g.id, g.role, g.place_id, g.agency_code, g.function,
              g.valid_from, g.valid_to
            from access.account a
            left join access.user_grant g on g.account_id = a.id and g.revoked_at is null
              and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?)
            where a.id = ? and a.disabled_at is null and a.sessions_end_at <= ?
            order by g.granted_at, g.id
            """)
        .param(day)
        .param(day)
        .param(account)
        .param(utc(began))
        .query(row -> {
          names.add(row.getString("display_name"));
          if (row.getObject("id") != null) {
            grants.add(grant(row, row.getRow()));
          }
        });
    return names.stream().findFirst().map(name -> new Actor.User(account, name, grants));
  }

  List<Account> holding(Role role, int placeId, LocalDate day) {
    return sql.sql(
            """
            select a.* from access.account a
            where a.disabled_at is null and exists (
              select from access.user_grant g
              where g.account_id = a.id and g.role = ? and g.revoked_at is null
                and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?)
                and (g.place_id = ? or ? in (
                  select r.covers from access.scope_reach r where r.place_id = g.place_id)))
            order by a.display_name, a.login
            """)
        .param(role.name())
        .param(day)
        .param(day)
        .param(placeId)
        .param(placeId)
        .query(AccountRepository::account)
        .list();
  }

  List<Grant> unrevokedGrantsOf(UUID account) {
    return sql.sql(
            """
            select id, role, place_id, agency_code, function, valid_from, valid_to
            from access.user_grant where account_id = ? and revoked_at is null
            order by granted_at, id
            """)
        .param(account)
        .query(AccountRepository::grant)
        .list();
  }

  void addGrant(UUID id, UUID account, NewGrant grant, @Nullable UUID by, Instant at) {
    sql.sql(
            """
            insert into access.user_grant (
              id, account_id, role, place_id, agency_code, valid_from, valid_to, granted_by, granted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(account)
        .param(grant.role().name())
        .param(grant.placeId().orElse(null))
        .param(grant.agency().orElse(null))
        .param(grant.validFrom())
        .param(grant.validTo().orElse(null))
        .param(by)
        .param(utc(at))
        .update();
  }

  int revoke(UUID grant, @Nullable UUID by, Instant at) {
    return sql.sql(
            "update access.user_grant set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
        .param(by)
        .param(utc(at))
        .param(grant)
        .update();
  }

  List<GivenGrant> grantHistory(UUID account) {
    return sql.sql(
            """
            select g.id, g.role, g.place_id, g.agency_code, g.function, g.valid_from, g.valid_to,
              g.granted_at, giver.login as given_by, g.revoked_at, taker.login as revoked_by
            from access.user_grant g
            left join access.account giver on giver.id = g.granted_by
            left join access.account taker on taker.id = g.revoked_by
            where g.account_id = ?
            order by g.granted_at desc, g.id desc
            """)
        .param(account)
        .query((row, i) -> {
          OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
          return new GivenGrant(
              grant(row, i),
              row.getObject("granted_at", OffsetDateTime.class).toInstant(),
              Optional.ofNullable(row.getString("given_by")),
              Optional.ofNullable(revoked).map(OffsetDateTime::toInstant),
              Optional.ofNullable(row.getString("revoked_by")));
        })
        .list();
  }

  private static Account account(ResultSet row, int i) throws SQLException {
    OffsetDateTime disabled = row.getObject("disabled_at", OffsetDateTime.class);
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("display_name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(disabled).map(OffsetDateTime::toInstant));
  }

  private static Grant grant(ResultSet row, int i) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getObject("place_id", Integer.class)),
        Optional.ofNullable(row.getString("agency_code")),
        Optional.ofNullable(row.getString("function")),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
