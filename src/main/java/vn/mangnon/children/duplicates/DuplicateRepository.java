package vn.mangnon.children.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.children.duplicates.Pair.Weight;
import vn.mangnon.children.record.Recorder;

/** Pairs and merges. */
@Repository
class DuplicateRepository {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  DuplicateRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record as the linkage compares it. */
  record Compared(
      UUID id,
      int scope,
      String name,
      String birth,
      String sex,
      String place,
      String village,
      String carer,
      String personal,
      String certificate,
      String phone) {
    List<String> values() {
      return List.of(name, birth, sex, place, village, carer, personal, certificate, phone);
    }
  }

  /** Everything within reach that stands for a child, in the order of keys. */
  List<Compared> all() {
    return compared(List.of(), true);
  }

  /** The same of children who live in some communes. */
  List<Compared> in(Collection<Integer> places) {
    return compared(places, false);
  }

  private List<Compared> compared(Collection<Integer> places, boolean everywhere) {
    return jdbc.sql(
            """
            select c.id, c.scope, i.name,
              coalesce(case i.birth_precision
                when 'DAY' then to_char(i.birth_on, 'DD/MM/YYYY')
                when 'MONTH' then to_char(i.birth_on, 'MM/YYYY')
                when 'YEAR' then to_char(i.birth_on, 'YYYY') end, '') as birth,
              case when i.sex = 'UNKNOWN' then '' else i.sex end as sex,
              c.place::text as place,
              coalesce((select r.village_name from children.residence r
                where r.child = c.id and r.known_to is null and r.ends_on is null
                order by r.starts_on desc nulls last limit 1), '') as village,
              coalesce((select g.name from children.caregiver g
                where g.child = c.id and g.known_to is null and g.ends_on is null
                order by g.relation = 'mother' desc, g.id limit 1), '') as carer,
              i.personal_number, i.birth_certificate, i.phone
            from children.current_child c
            join children.identity i on i.child = c.id and i.known_to is null
            where :everywhere or c.place = any (cast(:places as int[]))
            order by c.id
            """)
        .param("everywhere", everywhere)
        .param("places", places.stream().mapToInt(Integer::intValue).toArray())
        .query((row, n) ->
            new Compared(
                row.getObject("id", UUID.class),
                row.getInt("scope"),
                row.getString("name"),
                row.getString("birth"),
                row.getString("sex"),
                row.getString("place"),
                row.getString("village"),
                row.getString("carer"),
                row.getString("personal_number"),
                row.getString("birth_certificate"),
                row.getString("phone")))
        .list();
  }

  /** Adds a pair, or brings it up to date unless a person or a merge decided it. */
  void put(UUID id, Found found, Instant at) {
    jdbc.sql(
            """
            with known as (
              select id from children.pair where one = :one and other = :other
            ), renewed as (
              update children.pair set score = :score, probability = :probability,
                explanation = cast(:explanation as jsonb)
              where id in (select id from known) and state = 'OPEN'
            )
            insert into children.pair
              (id, one, other, one_scope, other_scope, score, probability, explanation, state,
               manual, found_at)
            select :id, :one, :other, :oneScope, :otherScope, :score, :probability,
              cast(:explanation as jsonb), 'OPEN', false, :at
            where not exists (select from known)
            """)
        .param("id", id)
        .param("one", found.one())
        .param("other", found.other())
        .param("oneScope", found.oneScope())
        .param("otherScope", found.otherScope())
        .param("score", found.score())
        .param("probability", found.probability())
        .param("explanation", JSON.writeValueAsString(found.weights()))
        .param("at", utc(at))
        .update();
  }

  /** A pair to keep, smaller key first. */
  record Found(
      UUID one,
      UUID other,
      int oneScope,
      int otherScope,
      double score,
      double probability,
      List<Weight> weights) {}

  /** Pairs that wait for a person, most alike first; both records still stand alone. */
  List<Pair> open(int limit) {
    return jdbc.sql(
            """
            select p.* from children.pair p
            join children.current_child a on a.id = p.one
            join children.current_child b on b.id = p.other
            where p.state = 'OPEN' order by p.probability desc, p.id limit :limit
            """)
        .param("limit", limit)
        .query(DuplicateRepository::pair)
        .list();
  }

  Optional<Pair> find(UUID id) {
    return jdbc.sql("select * from children.pair where id = :id")
        .param("id", id)
        .query(DuplicateRepository::pair)
        .optional();
  }

  Optional<Pair> of(UUID one, UUID other) {
    return jdbc.sql("select * from children.pair where one = :one and other = :other limit 1")
        .param("one", one)
        .param("other", other)
        .query(DuplicateRepository::pair)
        .optional();
  }

  /**
   * Adds a decision after those before it.
   *
   * @return false when it says nothing new, or a person decided it before and this is the machine
   */
  boolean decide(
      UUID decision, UUID pair, Pair.State state, boolean manual, Instant at, Recorder recorder) {
    return jdbc.sql(
                """
                with decided as (
                  update children.pair set state = :state, manual = :manual
                  where id = :pair and (not manual or :manual) and state <> :state
                  returning id, one_scope, other_scope
                )
                insert into children.pair_decision
                  (id, pair, one_scope, other_scope, state, manual, decided_at, decided_by,
                   decided_by_name)
                select :id, id, one_scope, other_scope, :state, :manual, :at, :by, :name
                from decided
                """)
            .param("id", decision)
            .param("pair", pair)
            .param("state", state.name())
            .param("manual", manual)
            .param("at", utc(at))
            .param("by", recorder.id().orElse(null))
            .param("name", recorder.name())
            .update()
        == 1;
  }

  void add(Merge merge, int winnerScope, int loserCameFrom, Recorder recorder) {
    jdbc.sql(
            """
            insert into children.merge
              (id, winner, loser, winner_scope, loser_scope, loser_came_from, manual, reason,
               merged_at, merged_by, merged_by_name)
            values (:id, :winner, :loser, :scope, :scope, :from, :manual, :reason, :at, :by, :name)
            """)
        .param("id", merge.id())
        .param("winner", merge.winner())
        .param("loser", merge.loser())
        .param("scope", winnerScope)
        .param("from", loserCameFrom)
        .param("manual", merge.manual())
        .param("reason", merge.reason())
        .param("at", utc(merge.at()))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  Optional<Merge> merge(UUID id) {
    return jdbc.sql(
            """
            select m.*, i.name from children.merge m
            join children.identity i on i.child = m.loser and i.known_to is null
            where m.id = :id and m.undone_at is null for update of m
            """)
        .param("id", id)
        .query(DuplicateRepository::merge)
        .optional();
  }

  int cameFrom(UUID merge) {
    return jdbc.sql("select loser_came_from from children.merge where id = :id")
        .param("id", merge)
        .query(Integer.class)
        .single();
  }

  /** What was merged into a record and taken apart again, latest first. */
  List<Merge> mergesInto(UUID winner) {
    return jdbc.sql(
            """
            select m.*, i.name from children.merge m
            join children.identity i on i.child = m.loser and i.known_to is null
            where m.winner = :winner order by m.merged_at desc, m.id
            """)
        .param("winner", winner)
        .query(DuplicateRepository::merge)
        .list();
  }

  void undo(UUID merge, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            update children.merge set undone_at = :at, undone_by = :by, undone_by_name = :name
            where id = :id
            """)
        .param("id", merge)
        .param("at", utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    return new Pair(
        row.getObject("id", UUID.class),
        row.getObject("one", UUID.class),
        row.getObject("other", UUID.class),
        row.getDouble("score"),
        row.getDouble("probability"),
        Arrays.asList(JSON.readValue(row.getString("explanation"), Weight[].class)),
        Pair.State.valueOf(row.getString("state")),
        instant(row, "found_at").orElseThrow());
  }

  private static Merge merge(ResultSet row, int number) throws SQLException {
    return new Merge(
        row.getObject("id", UUID.class),
        row.getObject("winner", UUID.class),
        row.getObject("loser", UUID.class),
        row.getString("name"),
        row.getBoolean("manual"),
        row.getString("reason"),
        instant(row, "merged_at").orElseThrow(),
        row.getString("merged_by_name"),
        instant(row, "undone_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
