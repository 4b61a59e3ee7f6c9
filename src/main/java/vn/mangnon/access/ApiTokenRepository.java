package vn.mangnon.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of programs. */
final class ApiTokenRepository {
  /** A key with what proves it. */
  record Kept(ApiToken token, byte[] hash) {}

  private static final String COLUMNS =
      "id, account_id, name, may_write, made_at, expires_at, last_used_at, revoked_at, secret_hash";

  private final JdbcClient sql;

  ApiTokenRepository(DataSource source) {
    this.sql = JdbcClient.create(source);
  }

  void add(ApiToken token, byte[] hash) {
    sql.sql(
            """
            insert into access.api_token
              (id, account_id, name, secret_hash, may_write, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(token.id())
        .param(token.account())
        .param(token.name())
        .param(hash)
        .param(token.mayWrite())
        .param(utc(token.madeAt()))
        .param(utc(token.expiresAt()))
        .update();
  }

  Optional<Kept> find(UUID id) {
    return sql.sql("select " + COLUMNS + " from access.api_token where id = ?")
        .param(id)
        .query(ApiTokenRepository::kept)
        .optional();
  }

  List<ApiToken> of(UUID account) {
    return sql
        .sql(
            "select "
                + COLUMNS
                + " from access.api_token where account_id = ? order by made_at desc, id desc limit 100")
        .param(account)
        .query(ApiTokenRepository::kept)
        .list()
        .stream()
        .map(Kept::token)
        .toList();
  }

  void used(UUID id, Instant at) {
    sql.sql("update access.api_token set last_used_at = ? where id = ?")
        .param(utc(at))
        .param(id)
        .update();
  }

  boolean revoke(UUID id, UUID account, Instant at) {
    return sql.sql(
                "update access.api_token set revoked_at = ? where id = ? and account_id = ? and revoked_at is null")
            .param(utc(at))
            .param(id)
            .param(account)
            .update()
        == 1;
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        new ApiToken(
            row.getObject("id", UUID.class),
            row.getObject("account_id", UUID.class),
            row.getString("name"),
            row.getBoolean("may_write"),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
            instant(row, "last_used_at"),
            instant(row, "revoked_at")),
        row.getBytes("secret_hash"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
