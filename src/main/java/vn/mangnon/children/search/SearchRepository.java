package vn.mangnon.children.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Sex;
import vn.mangnon.linkage.names.Ranking;

/** Looks into the dictionary of names and the register; sees only what the asker may see. */
@Repository
class SearchRepository {
  /** What is compared of a child. */
  record Candidate(
      UUID child,
      String name,
      Optional<BirthDate> birth,
      Sex sex,
      int place,
      String village,
      List<String> carers,
      List<String> numbers) {}

  /** A name of the dictionary. */
  record Entry(UUID id, String name) {}

  /** Names of the dictionary, each with how well it fits. */
  record Fitting(List<UUID> names, List<Double> scores) {}

  /** A record found by a name, and how well name, year and commune fit together. */
  record Hit(UUID child, UUID name, double score) {}

  /** A record of a commune and year, and the child's name. */
  record Peer(UUID child, String name) {}

  private final JdbcClient jdbc;

  SearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names that have one of the keys, whoever bears them. */
  List<Entry> names(Collection<Integer> keys) {
    return jdbc.sql("select id, folded from children.names_with(:keys)")
        .param("keys", keys.toArray(Integer[]::new))
        .query((row, n) -> new Entry(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /** The same of the children of these scopes alone, as far as the asker may see them. */
  List<Entry> namesWithin(List<Integer> scopes, Collection<Integer> keys) {
    return jdbc.sql("select id, folded from children.names_within(:scopes, :keys)")
        .param("scopes", scopes.toArray(Integer[]::new))
        .param("keys", keys.toArray(Integer[]::new))
        .query((row, n) -> new Entry(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /** The same of those born in the year. */
  List<Entry> namesWithin(List<Integer> scopes, Collection<Integer> keys, int year) {
    return jdbc.sql("select id, folded from children.names_within(:scopes, :keys, :year)")
        .param("scopes", scopes.toArray(Integer[]::new))
        .param("keys", keys.toArray(Integer[]::new))
        .param("year", year)
        .query((row, n) -> new Entry(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /** The scopes of the commune's children. */
  List<Integer> scopes(int commune) {
    return jdbc.sql(
            """
            select id from access.scope where agency_code = '' and place_id = :commune
            union
            select s.id from access.scope_reach r join access.scope s on s.place_id = r.covers
            where s.agency_code = '' and r.place_id = :commune
            """)
        .param("commune", commune)
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /**
   * Scopes outside of which the asker sees no child; empty when there are none such. The questions
   * of one search have one plan whatever is asked, and planning them anew, or sharing one of them
   * among processes, costs more than asking: from here on this transaction does neither.
   */
  Optional<List<Integer>> reach() {
    return jdbc.sql(
            """
            select case when not access.sees_all('CHILD', 'READ') then array(
              select s.id from access.scope s
              where s.agency_code = ''
                and s.id = any (array(select unnest(access.scopes('CHILD', 'READ'))))) end,
              set_config('plan_cache_mode', 'force_generic_plan', true),
              set_config('max_parallel_workers_per_gather', '0', true)
            """)
        .query((row, n) ->
            row.getArray(1) == null
                ? Optional.<List<Integer>>empty()
                : Optional.of(List.of((Integer[]) row.getArray(1).getArray())))
        .single();
  }

  /** How far a record must agree with year and commune, as far as they are known. */
  enum Agreeing {
    /** With both. */
    ALL,
    /** With the commune, or with the year but for one. */
    SOME,
    /** Not at all. */
    NONE
  }

  /** The best records under these names that agree so far. */
  List<Hit> bearers(Fitting fitting, String bearer, Context context, Agreeing agreeing, int limit) {
    return jdbc.sql(
            """
            select l.child, n.id, n.score + %s + %s as total
            from unnest(cast(:names as uuid[]), cast(:scores as float8[])) as n (id, score)
            join children.name_link l on l.name = n.id and l.bearer = :bearer %s
            order by total desc, l.child limit :limit
            """
                .formatted(
                    context.year().isEmpty()
                        ? "0"
                        : """
                        case abs(l.birth_year - :year) when 0 then :sameYear when 1 then :nearYear
                          else case when l.birth_year is null then 0 else :otherYear end end
                        """,
                    context.scopes().isEmpty()
                        ? "0"
                        : "case when l.scope = any (:scopes) then :samePlace else :otherPlace end",
                    narrowing(context, agreeing)))
        .param("names", fitting.names().stream().map(UUID::toString).toArray(String[]::new))
        .param("scores", fitting.scores().toArray(Double[]::new))
        .param("bearer", bearer)
        .param("year", context.year().orElse(0))
        .param("scopes", context.scopes().toArray(Integer[]::new))
        .param("reach", context.reach().orElse(List.of()).toArray(Integer[]::new))
        .param("sameYear", Ranking.years(0))
        .param("nearYear", Ranking.years(1))
        .param("otherYear", Ranking.years(2))
        .param("samePlace", Ranking.places(true))
        .param("otherPlace", Ranking.places(false))
        .param("limit", limit)
        .query((row, n) ->
            new Hit(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getDouble(3)))
        .list();
  }

  private static String narrowing(Context context, Agreeing agreeing) {
    // The row rule says the same of the reach, but only after each row was fetched.
    String reach = context.reach().isEmpty() ? "" : "and l.scope = any (:reach) ";
    boolean year = context.year().isPresent();
    boolean place = !context.scopes().isEmpty();
    return reach
        + switch (agreeing) {
          case NONE -> "";
          case ALL ->
              (year ? "and l.birth_year = :year " : "")
                  + (place ? "and l.scope = any (:scopes)" : "");
          case SOME ->
              !year && !place
                  ? ""
                  : "and (%s)"
                      .formatted(
                          Stream.of(
                                  year ? "l.birth_year between :year - 1 and :year + 1" : "",
                                  place ? "l.scope = any (:scopes)" : "")
                              .filter(condition -> !condition.isEmpty())
                              .collect(Collectors.joining(" or ")));
        };
  }

  /** All children of a commune born in a year, usually some hundreds; none when they are more. */
  List<Peer> peers(int year, List<Integer> scopes, int most) {
    return jdbc.sql(
            """
            select l.child, e.folded from children.name_link l
            join children.name_entry e on e.id = l.name
            where l.bearer = 'CHILD' and l.birth_year = :year and l.scope = any (:scopes)
              and :most >= (select count(*) from (
                select from children.name_link m
                where m.bearer = 'CHILD' and m.birth_year = :year and m.scope = any (:scopes)
                limit :most + 1) counted)
            """)
        .param("year", year)
        .param("scopes", scopes.toArray(Integer[]::new))
        .param("most", most)
        .query((row, n) -> new Peer(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  List<UUID> numbered(String number, int limit) {
    return jdbc.sql(
            """
            select child from children.identity where known_to is null and personal_number = :number
            union select child from children.identity
              where known_to is null and birth_certificate = :number
            union select child from children.identity
              where known_to is null and learner_code = :number
            union select child from children.identity
              where known_to is null and insurance_code = :number
            union select child from children.identity where known_to is null and phone = :number
            union select child from children.source_identifier
              where known_to is null and identifier = :number
            limit :limit
            """)
        .param("number", number)
        .param("limit", limit)
        .query((row, index) -> row.getObject(1, UUID.class))
        .list();
  }

  /** These records under the records that stand for their children, each child once. */
  List<Candidate> candidates(List<UUID> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            with recursive up (start, id, step) as (
              select r.id, r.id, 0 from unnest(cast(:records as uuid[])) as r (id)
              union all
              select u.start, m.winner, u.step + 1 from up u
              join children.merge m on m.loser = u.id and m.undone_at is null
              where u.step < 100
            ), head as (
              select distinct on (start) id from up order by start, step desc
            )
            select c.id, c.place, i.name, i.birth_on, i.birth_precision, i.sex,
              array[i.personal_number, i.birth_certificate, i.learner_code, i.insurance_code,
                i.phone] as numbers,
              coalesce((select r.village_name from children.residence r
                where r.child = c.id and r.known_to is null and r.ends_on is null
                order by r.starts_on desc nulls last limit 1), '') as village,
              array(select g.name from children.caregiver g
                where g.child = c.id and g.known_to is null and g.ends_on is null
                order by g.id) as carers
            from (select distinct id from head) h
            join children.child c on c.id = h.id
            join children.identity i on i.child = c.id and i.known_to is null
            """)
        .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
        .query(SearchRepository::candidate)
        .list();
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    LocalDate birth = row.getObject("birth_on", LocalDate.class);
    return new Candidate(
        row.getObject("id", UUID.class),
        row.getString("name"),
        birth == null
            ? Optional.empty()
            : Optional.of(
                new BirthDate(birth, Precision.valueOf(row.getString("birth_precision")))),
        Sex.valueOf(row.getString("sex")),
        row.getInt("place"),
        row.getString("village"),
        texts(row, "carers"),
        texts(row, "numbers"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
