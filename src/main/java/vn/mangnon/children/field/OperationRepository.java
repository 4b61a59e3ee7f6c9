package vn.mangnon.children.field;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which operations of devices were applied. */
@Repository
class OperationRepository {
  private final JdbcClient jdbc;

  OperationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this account's operation was applied. */
  boolean applied(UUID operation, UUID account) {
    return jdbc.sql(
            """
            select exists (
              select from children.field_operation where id = :id and account = :account)
            """)
        .param("id", operation)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes the operation in hand; whoever takes the same waits until this transaction ends.
   *
   * @param place of a new record, 0 for another operation
   * @return false when it was applied before, or its child is out of reach
   */
  boolean claim(Operation operation, int place, UUID account, Instant at) {
    return jdbc.sql(
                """
                insert into children.field_operation (id, scope, account, kind, applied_at)
                select :id, s.scope, :account, :kind, :at from (
                  select scope from children.child where id = :child
                  union all
                  select id from access.scope where place_id = :place and agency_code = ''
                  limit 1) s
                where (select access.sees_all('CHILD', 'ENTER'))
                  or s.scope = any (access.scopes('CHILD', 'ENTER'))
                on conflict (id) do nothing
                """)
            .param("id", operation.id())
            .param("child", operation.child())
            .param("place", place)
            .param("account", account)
            .param("kind", operation.kind())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Gives the operation back, since it could not be applied. */
  void release(UUID operation) {
    jdbc.sql("delete from children.field_operation where id = :id").param("id", operation).update();
  }
}
