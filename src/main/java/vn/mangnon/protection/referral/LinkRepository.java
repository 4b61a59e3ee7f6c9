package vn.mangnon.protection.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;

/** One-time links, and failed uses of them. */
@Repository
class LinkRepository {
  /** A link as it is kept. */
  record Link(
      UUID id,
      UUID referral,
      byte[] factorHash,
      Instant expiresAt,
      int tries,
      boolean used,
      boolean revoked) {}

  private final JdbcClient jdbc;

  LinkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Link link, byte[] tokenHash, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into protection.referral_link
              (id, referral, token_hash, factor_hash, made_at, made_by, expires_at)
            values (:id, :referral, :token, :factor, :at, :by, :expires)
            """)
        .param("id", link.id())
        .param("referral", link.referral())
        .param("token", tokenHash)
        .param("factor", link.factorHash())
        .param("at", Columns.utc(at))
        .param("by", Columns.account(actor))
        .param("expires", Columns.utc(link.expiresAt()))
        .update();
  }

  Optional<Link> find(byte[] tokenHash) {
    return jdbc.sql("select * from protection.referral_link where token_hash = :hash")
        .param("hash", tokenHash)
        .query(LinkRepository::link)
        .optional();
  }

  /** The link of a token, and nobody else uses it until the transaction ends. */
  Optional<Link> lock(byte[] tokenHash) {
    return jdbc.sql("select * from protection.referral_link where token_hash = :hash for update")
        .param("hash", tokenHash)
        .query(LinkRepository::link)
        .optional();
  }

  void failed(UUID link) {
    jdbc.sql("update protection.referral_link set tries = tries + 1 where id = :id")
        .param("id", link)
        .update();
  }

  void used(UUID link, Instant at) {
    jdbc.sql("update protection.referral_link set used_at = :at where id = :id")
        .param("id", link)
        .param("at", Columns.utc(at))
        .update();
  }

  /** No link of the referral answers anything any more. */
  void revoke(UUID referral, Instant at) {
    jdbc.sql(
            """
            update protection.referral_link set revoked_at = :at
            where referral = :referral and used_at is null and revoked_at is null
            """)
        .param("referral", referral)
        .param("at", Columns.utc(at))
        .update();
  }

  long attemptsSince(byte[] key, Instant since) {
    return jdbc.sql(
            "select count(*) from protection.link_attempt where key = :key and at >= :since")
        .param("key", key)
        .param("since", Columns.utc(since))
        .query(Long.class)
        .single();
  }

  void attempted(UUID id, byte[] key, Instant at) {
    jdbc.sql("insert into protection.link_attempt (id, key, at) values (:id, :key, :at)")
        .param("id", id)
        .param("key", key)
        .param("at", Columns.utc(at))
        .update();
  }

  void forgetAttemptsBefore(Instant time) {
    jdbc.sql("delete from protection.link_attempt where at < :time")
        .param("time", Columns.utc(time))
        .update();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        Columns.id(row, "id"),
        Columns.id(row, "referral"),
        row.getBytes("factor_hash"),
        Columns.instant(row, "expires_at"),
        row.getInt("tries"),
        Columns.optionalInstant(row, "used_at").isPresent(),
        Columns.optionalInstant(row, "revoked_at").isPresent());
  }
}
