package vn.mangnon.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.audit.CheckpointKey.Checkpoint;
import vn.mangnon.audit.CheckpointKey.Link;

/** The tables of the trail. */
@Repository
class AuditRepository {
  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;

  AuditRepository(JdbcTemplate template) {
    this.jdbc = JdbcClient.create(template);
    this.streaming = template;
  }

  static AuditRepository on(DataSource source) {
    return new AuditRepository(new JdbcTemplate(source));
  }

  void add(AuditEntry entry) {
    jdbc.sql(
            """
            with added as (insert into audit.pending (entry_id) values (:id))
            insert into audit.entry (id, at, doer, kind, event, resource, subject, place_id, ids)
            values (:id, :at, :doer, :kind, :event, :resource, :subject, :place, :ids)
            """)
        .param("id", entry.id())
        .param("at", Timestamp.from(entry.at()))
        .param("doer", entry.doer())
        .param("kind", entry.kind())
        .param("event", entry.event())
        .param("resource", entry.resource())
        .param("subject", entry.subject())
        .param("place", entry.place().orElse(null))
        .param("ids", entry.ids())
        .update();
  }

  void addAll(List<AuditEntry> entries) {
    streaming.update(
        """
        with given as (
          select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
            ?::text[], ?::text[], ?::int[], ?::text[])
            as g (id, at, doer, kind, event, resource, subject, place_id, ids)
        ), added as (insert into audit.pending (entry_id) select id from given)
        insert into audit.entry (id, at, doer, kind, event, resource, subject, place_id, ids)
        select * from given
        """,
        texts(entries, entry -> entry.id().toString()),
        texts(entries, entry -> entry.at().toString()),
        texts(entries, AuditEntry::doer),
        texts(entries, AuditEntry::kind),
        texts(entries, AuditEntry::event),
        texts(entries, AuditEntry::resource),
        texts(entries, AuditEntry::subject),
        texts(entries, entry -> entry.place().map(Object::toString).orElse(null)),
        texts(entries, AuditEntry::ids));
  }

  private static @Nullable String[] texts(
      List<AuditEntry> entries, Function<AuditEntry, @Nullable String> part) {
    return entries.stream().map(part).toArray(String[]::new);
  }

  List<AuditEntry> find(AuditFilter filter) {
    return jdbc.sql(
            """
            select id, at, doer, kind, event, resource, subject, place_id, ids
            from audit.entry
            where (:from::timestamptz is null or at >= :from)
              and (:to::timestamptz is null or at < :to)
              and (:doer::text is null or doer = :doer)
              and (:kind::text is null or kind = :kind)
              and (:subject::text is null or subject = :subject)
            order by at desc, id desc
            limit :size offset :skip
            """)
        .param("from", filter.from().map(Timestamp::from).orElse(null))
        .param("to", filter.to().map(Timestamp::from).orElse(null))
        .param("doer", filter.doer().orElse(null))
        .param("kind", filter.kind().map(AuditEvent.Kind::key).orElse(null))
        .param("subject", filter.subject().orElse(null))
        // One more than a page tells whether there is a next one.
        .param("size", AuditFilter.PAGE_SIZE + 1)
        .param("skip", (long) filter.page() * AuditFilter.PAGE_SIZE)
        .query((row, n) -> entry(row))
        .list();
  }

  Optional<Link> sealPending(int most) {
    return jdbc.sql("select sealed_position, sealed_hash from audit.seal_pending(:most)")
        .param("most", most)
        .query((row, n) -> new Link(row.getLong(1), row.getBytes(2)))
        .optional();
  }

  void add(Checkpoint checkpoint) {
    jdbc.sql(
            """
            insert into audit.checkpoint (position, hash, at, public_key, signature)
            values (:position, :hash, :at, :key, :signature)
            """)
        .param("position", checkpoint.link().position())
        .param("hash", checkpoint.link().hash())
        .param("at", Timestamp.from(checkpoint.at()))
        .param("key", checkpoint.publicKey())
        .param("signature", checkpoint.signature())
        .update();
  }

  /** Every link in order with its entry, if that is still there, without holding them all. */
  void eachSealed(Consumer<Sealed> reader) {
    streaming.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  select s.position, s.hash, s.entry_id, e.id, e.at, e.doer, e.kind, e.event,
                         e.resource, e.subject, e.place_id, e.ids
                  from audit.seal s left join audit.entry e on e.id = s.entry_id
                  order by s.position
                  """);
          statement.setFetchSize(2_000);
          return statement;
        },
        row -> {
          UUID found = row.getObject("id", UUID.class);
          reader.accept(
              new Sealed(
                  new Link(row.getLong("position"), row.getBytes("hash")),
                  row.getObject("entry_id", UUID.class),
                  found == null ? Optional.empty() : Optional.of(entry(row))));
        });
  }

  List<Checkpoint> checkpoints() {
    return jdbc.sql(
            "select position, hash, at, public_key, signature from audit.checkpoint order by position")
        .query((row, n) ->
            new Checkpoint(
                new Link(row.getLong(1), row.getBytes(2)),
                row.getTimestamp(3).toInstant(),
                row.getBytes(4),
                row.getBytes(5)))
        .list();
  }

  long waiting() {
    return jdbc.sql("select audit.waiting()").query(Long.class).single();
  }

  Optional<UUID> neitherSealedNorWaiting() {
    return jdbc.sql("select audit.neither_sealed_nor_waiting()").query(UUID.class).optional();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    int place = row.getInt("place_id");
    Optional<Integer> at = row.wasNull() ? Optional.empty() : Optional.of(place);
    Instant moment = row.getTimestamp("at").toInstant();
    return new AuditEntry(
        row.getObject("id", UUID.class),
        moment,
        row.getString("doer"),
        row.getString("kind"),
        row.getString("event"),
        row.getString("resource"),
        row.getString("subject"),
        at,
        row.getString("ids"));
  }

  /** One link and the entry it seals. */
  record Sealed(Link link, UUID entryId, Optional<AuditEntry> entry) {}
}
