package vn.mangnon.children.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Children of split communes, who wait to be placed. */
@Repository
class PlacementRepository {
  private final JdbcClient jdbc;

  PlacementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where most children of the same village were placed, with how many. */
  Optional<Proposal> alike(int fromPlace, String villageName, List<Integer> candidates) {
    if (villageName.isBlank()) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select decided, count(*) as alike from children.placement
            where from_place = :from and lower(village_name) = lower(:village)
              and decided in (:candidates)
            group by decided order by count(*) desc, decided limit 1
            """)
        .param("from", fromPlace)
        .param("village", villageName)
        .param("candidates", candidates)
        .query((row, n) ->
            new Proposal(row.getInt("decided"), Placement.Basis.VILLAGE, row.getInt("alike")))
        .optional();
  }

  void add(
      UUID id,
      UUID child,
      int scope,
      Home from,
      List<Integer> candidates,
      Proposal proposal,
      Instant at) {
    jdbc.sql(
            """
            insert into children.placement
              (id, child, scope, from_place, village_name, candidates, proposed, basis, alike,
               opened_at)
            values (:id, :child, :scope, :from, :village, cast(:candidates as int[]), :proposed,
              :basis, :alike, :at)
            """)
        .param("id", id)
        .param("child", child)
        .param("scope", scope)
        .param("from", from.place())
        .param("village", from.villageName())
        .param(
            "candidates",
            candidates.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
        .param("proposed", proposal.place())
        .param("basis", proposal.basis().name())
        .param("alike", proposal.alike())
        .param("at", Columns.utc(at))
        .update();
  }

  /** Those waiting within reach, oldest first. */
  List<Placement> open(int limit) {
    return jdbc.sql(
            """
            select p.id, p.child, p.from_place, p.village_name, p.candidates, p.proposed, p.basis,
              p.alike, p.opened_at, i.name, i.birth_on
            from children.placement p
            join children.current_child c on c.id = p.child
            join children.identity i on i.child = p.child and i.known_to is null
            where p.decided is null order by p.opened_at, p.id limit :limit
            """)
        .param("limit", limit)
        .query(PlacementRepository::placement)
        .list();
  }

  long waiting() {
    return jdbc.sql("select count(*) from children.placement where decided is null")
        .query(Long.class)
        .single();
  }

  Optional<Placement> find(UUID id) {
    return jdbc.sql(
            """
            select p.id, p.child, p.from_place, p.village_name, p.candidates, p.proposed, p.basis,
              p.alike, p.opened_at, i.name, i.birth_on
            from children.placement p
            join children.identity i on i.child = p.child and i.known_to is null
            where p.id = :id and p.decided is null
            """)
        .param("id", id)
        .query(PlacementRepository::placement)
        .optional();
  }

  void decide(UUID id, int place, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            update children.placement
            set decided = :place, decided_at = :at, decided_by = :by, decided_by_name = :name
            where id = :id
            """)
        .param("id", id)
        .param("place", place)
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  /** The child moved: nobody has to say any more where it stood on the map. */
  void settle(UUID child, int place, Instant at, Recorder recorder) {
    jdbc.sql(
            """
            update children.placement
            set decided = :place, decided_at = :at, decided_by = :by, decided_by_name = :name
            where child = :child and decided is null
            """)
        .param("child", child)
        .param("place", place)
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("name", recorder.name())
        .update();
  }

  void propose(UUID id, int place) {
    jdbc.sql("update children.placement set proposed = :place where id = :id")
        .param("id", id)
        .param("place", place)
        .update();
  }

  private static Placement placement(ResultSet row, int number) throws SQLException {
    Integer[] candidates = (Integer[]) row.getArray("candidates").getArray();
    return new Placement(
        Columns.id(row, "id"),
        Columns.id(row, "child"),
        row.getString("name"),
        Columns.day(row, "birth_on").map(day -> day.getYear()),
        row.getInt("from_place"),
        row.getString("village_name"),
        Arrays.asList(candidates),
        new Proposal(
            row.getInt("proposed"),
            Placement.Basis.valueOf(row.getString("basis")),
            row.getInt("alike")),
        Columns.instant(row, "opened_at").orElseThrow());
  }
}
