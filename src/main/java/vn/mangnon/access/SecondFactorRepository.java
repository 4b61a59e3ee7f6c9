package vn.mangnon.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Secrets of authenticators and codes on paper. */
final class SecondFactorRepository {
  /** A secret, and the last time step whose code was used. */
  record Factor(byte[] secret, boolean confirmed, long lastStep) {}

  private final JdbcTemplate sql;

  SecondFactorRepository(DataSource source) {
    this.sql = new JdbcTemplate(source);
  }

  Optional<Factor> factor(UUID account) {
    return sql
        .query(
            """
            select totp_secret, totp_confirmed_at is not null as confirmed, totp_last_step
            from access.credential where account_id = ? and totp_secret is not null
            """,
            (row, i) ->
                new Factor(
                    row.getBytes("totp_secret"),
                    row.getBoolean("confirmed"),
                    row.getLong("totp_last_step")),
            account)
        .stream()
        .findFirst();
  }

  boolean begin(UUID account, byte[] secret) {
    return sql.update(
            """
            update access.credential set totp_secret = ?, totp_last_step = 0
            where account_id = ? and totp_confirmed_at is null
            """,
            secret,
            account)
        == 1;
  }

  void confirm(UUID account, Instant at) {
    sql.update(
        "update access.credential set totp_confirmed_at = ? where account_id = ?",
        at.atOffset(ZoneOffset.UTC),
        account);
  }

  void remove(UUID account) {
    sql.update(
        """
        update access.credential
        set totp_secret = null, totp_confirmed_at = null, totp_last_step = 0 where account_id = ?
        """,
        account);
    sql.update("delete from access.recovery_code where account_id = ?", account);
  }

  /** False when another request used this step, or a later one, at the same time. */
  boolean useStep(UUID account, long step) {
    return sql.update(
            """
            update access.credential set totp_last_step = ?
            where account_id = ? and totp_last_step < ?
            """,
            step,
            account,
            step)
        == 1;
  }

  void replaceCodes(UUID account, List<byte[]> hashes) {
    sql.update("delete from access.recovery_code where account_id = ?", account);
    sql.batchUpdate(
        "insert into access.recovery_code (account_id, hash) values (?, ?)",
        hashes.stream().map(hash -> new Object[] {account, hash}).toList());
  }

  boolean useCode(UUID account, byte[] hash, Instant at) {
    return sql.update(
            """
            update access.recovery_code set used_at = ?
            where account_id = ? and hash = ? and used_at is null
            """,
            at.atOffset(ZoneOffset.UTC),
            account,
            hash)
        == 1;
  }

  int unusedCodes(UUID account) {
    Integer count =
        sql.queryForObject(
            "select count(*) from access.recovery_code where account_id = ? and used_at is null",
            Integer.class,
            account);
    return count == null ? 0 : count;
  }
}
