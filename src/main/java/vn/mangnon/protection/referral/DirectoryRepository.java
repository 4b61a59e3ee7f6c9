package vn.mangnon.protection.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.access.Actor;

/** The directory of services. */
@Repository
class DirectoryRepository {
  private final JdbcClient jdbc;

  DirectoryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is offered on a day, by facility; an empty kind or place asks for any. */
  List<OfferedService> offered(
      Optional<String> kind, Optional<Integer> place, LocalDate day, int most) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (line) * from protection.service
              where valid_from <= :day order by line, number desc) s
            where not s.ended
              and (:kind::text is null or s.kind = :kind)
              and (:place::int is null or cardinality(s.area) = 0 or :place = any (s.area))
            order by s.facility, s.kind, s.id
            limit :most
            """)
        .param("day", day)
        .param("kind", kind.orElse(null))
        .param("place", place.orElse(null))
        .param("most", most)
        .query(DirectoryRepository::service)
        .list();
  }

  /** Every state of a service, newest first. */
  List<OfferedService> line(UUID line) {
    return jdbc.sql("select * from protection.service where line = :line order by number desc")
        .param("line", line)
        .query(DirectoryRepository::service)
        .list();
  }

  /** What is offered on a day under the identifier of one state; empty when superseded or ended. */
  Optional<OfferedService> offered(UUID id, LocalDate day) {
    return jdbc.sql(
            """
            select s.* from protection.service s
            where s.id = :id and not s.ended and s.valid_from <= :day and not exists (
              select from protection.service later
              where later.line = s.line and later.number > s.number and later.valid_from <= :day)
            """)
        .param("id", id)
        .param("day", day)
        .query(DirectoryRepository::service)
        .optional();
  }

  void add(ServiceEntry entry, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into protection.service (id, line, number, facility, kind, area, capacity,
              contact, opening, ended, sample, valid_from, recorded_at, recorded_by,
              recorded_by_name)
            values (:id, :line, :number, :facility, :kind, :area::int[], :capacity, :contact,
              :opening, :ended, :sample, :from, :at, :by, :name)
            """)
        .param("id", entry.id())
        .param("line", entry.line())
        .param("number", entry.seen() + 1)
        .param("facility", entry.facility())
        .param("kind", entry.kind())
        .param("area", entry.area().toArray(Integer[]::new))
        .param("capacity", entry.capacity().orElse(null))
        .param("contact", entry.contact())
        .param("opening", entry.opening())
        .param("ended", entry.ended())
        .param("sample", entry.sample())
        .param("from", entry.validFrom())
        .param("at", Columns.utc(at))
        .param("by", Columns.account(actor))
        .param("name", Columns.name(actor))
        .update();
  }

  private static OfferedService service(ResultSet row, int number) throws SQLException {
    return new OfferedService(
        Columns.id(row, "id"),
        Columns.id(row, "line"),
        row.getInt("number"),
        row.getString("facility"),
        row.getString("kind"),
        Arrays.asList((Integer[]) row.getArray("area").getArray()),
        Optional.ofNullable(row.getObject("capacity", Integer.class)),
        row.getString("contact"),
        row.getString("opening"),
        row.getBoolean("ended"),
        row.getBoolean("sample"),
        row.getObject("valid_from", LocalDate.class),
        Columns.instant(row, "recorded_at"),
        row.getString("recorded_by_name"));
  }
}
