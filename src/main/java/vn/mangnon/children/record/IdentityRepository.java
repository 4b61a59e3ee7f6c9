package vn.mangnon.children.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who children are and were said to be. */
@Repository
class IdentityRepository {
  static final String COLUMNS =
      """
      id, child, name, birth_on, birth_precision, sex, people, local_group, personal_number,
      birth_certificate, learner_code, insurance_code, phone, address, source, reason,
      known_from, known_to, recorded_by_name
      """;

  private final JdbcClient jdbc;

  IdentityRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known now of these records, one row each. */
  List<IdentityRevision> current(List<UUID> children) {
    return jdbc.sql(
            "select %s from children.identity where child in (:children) and known_to is null"
                .formatted(COLUMNS))
        .param("children", children)
        .query(IdentityRepository::revision)
        .list();
  }

  Optional<IdentityRevision> find(UUID child, UUID revision) {
    return jdbc.sql(
            "select %s from children.identity where id = :id and child = :child".formatted(COLUMNS))
        .param("id", revision)
        .param("child", child)
        .query(IdentityRepository::revision)
        .optional();
  }

  /** Every revision of a record, oldest first. */
  List<IdentityRevision> history(UUID child) {
    return jdbc.sql(
            "select %s from children.identity where child = :child order by known_from, id"
                .formatted(COLUMNS))
        .param("child", child)
        .query(IdentityRepository::revision)
        .list();
  }

  /** Closes what is known of a record. */
  void close(UUID child, Instant at) {
    jdbc.sql(
            "update children.identity set known_to = :at where child = :child and known_to is null")
        .param("at", Columns.utc(at))
        .param("child", child)
        .update();
  }

  void add(
      UUID id,
      UUID child,
      int scope,
      Identity identity,
      String source,
      String reason,
      Instant at,
      Recorder recorder) {
    jdbc.sql(
            """
            insert into children.identity
              (id, child, scope, name, birth_on, birth_precision, sex, people, local_group,
               personal_number, birth_certificate, learner_code, insurance_code, phone, address,
               source, reason, known_from, recorded_by, recorded_by_name)
            values (:id, :child, :scope, :name, :birth, :precision, :sex, :people, :group,
              :personal, :certificate, :learner, :insurance, :phone, :address,
              :source, :reason, :at, :by, :byName)
            """)
        .param("id", id)
        .param("child", child)
        .param("scope", scope)
        .param("name", identity.name())
        .param("birth", identity.birth().map(BirthDate::on).orElse(null))
        .param("precision", identity.birth().map(date -> date.precision().name()).orElse(null))
        .param("sex", identity.sex().name())
        .param("people", identity.ethnicity().people())
        .param("group", identity.ethnicity().localGroup())
        .param("personal", identity.numbers().personal())
        .param("certificate", identity.numbers().certificate())
        .param("learner", identity.numbers().learner())
        .param("insurance", identity.numbers().insurance())
        .param("phone", identity.contact().phone())
        .param("address", identity.contact().address())
        .param("source", source)
        .param("reason", reason)
        .param("at", Columns.utc(at))
        .param("by", recorder.id().orElse(null))
        .param("byName", recorder.name())
        .update();
  }

  static IdentityRevision revision(ResultSet row, int number) throws SQLException {
    return new IdentityRevision(
        Columns.id(row, "id"),
        Columns.id(row, "child"),
        new Identity(
            row.getString("name"),
            Columns.birth(row),
            Sex.valueOf(row.getString("sex")),
            new Ethnicity(row.getString("people"), row.getString("local_group")),
            new Numbers(
                row.getString("personal_number"),
                row.getString("birth_certificate"),
                row.getString("learner_code"),
                row.getString("insurance_code")),
            new Contact(row.getString("phone"), row.getString("address"))),
        Columns.recorded(row));
  }
}
