package vn.mangnon.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which identity at an outside provider signs in to which account. */
final class ExternalIdentityRepository {
  private final JdbcClient sql;

  ExternalIdentityRepository(DataSource source) {
    this.sql = JdbcClient.create(source);
  }

  Optional<UUID> accountOf(String issuer, String subject) {
    return sql.sql(
            "select account_id from access.external_identity where issuer = ? and subject = ?")
        .param(issuer)
        .param(subject)
        .query(UUID.class)
        .optional();
  }

  List<ExternalIdentity> of(UUID account) {
    return sql.sql(
            """
            select issuer, subject, made_at from access.external_identity
            where account_id = ? order by made_at, issuer, subject
            """)
        .param(account)
        .query((row, i) ->
            new ExternalIdentity(
                row.getString("issuer"),
                row.getString("subject"),
                row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** False when the identity is already linked, to this account or another. */
  boolean add(String issuer, String subject, UUID account, Instant at) {
    return sql.sql(
                """
                insert into access.external_identity (issuer, subject, account_id, made_at)
                values (?, ?, ?, ?)
                on conflict (issuer, subject) do nothing
                """)
            .param(issuer)
            .param(subject)
            .param(account)
            .param(at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean remove(String issuer, String subject, UUID account) {
    return sql.sql(
                """
                delete from access.external_identity
                where issuer = ? and subject = ? and account_id = ?
                """)
            .param(issuer)
            .param(subject)
            .param(account)
            .update()
        == 1;
  }

  /** The account that an unused, unexpired invitation is for. */
  Optional<UUID> invited(byte[] codeHash, Instant at) {
    return sql.sql(
            """
            select account_id from access.invitation
            where code_hash = ? and used_at is null and expires_at > ? and account_id is not null
            """)
        .param(codeHash)
        .param(at.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  /** Gives an account without a password a row to keep its second factor in. */
  void addCredentialWhereMissing(UUID account, String unusableHash, Instant at) {
    sql.sql(
            """
            insert into access.credential (account_id, password_hash, must_change, changed_at)
            values (?, ?, false, ?)
            on conflict (account_id) do nothing
            """)
        .param(account)
        .param(unusableHash)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
