package vn.mangnon.agencies;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the agencies of the files into their tables; the application only reads them. */
final class AgenciesRepository {
  private final JdbcTemplate sql;

  AgenciesRepository(DataSource owner) {
    this.sql = new JdbcTemplate(owner);
  }

  void writeAgencies(List<Agency> agencies) {
    sql.batchUpdate(
        """
        insert into agencies.agency (code, kind, valid_from, valid_to, name_vi, name_en, in_plan,
            confidence, source)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do update set (kind, valid_from, valid_to, name_vi, name_en, in_plan,
            confidence, source)
          = row (excluded.kind, excluded.valid_from, excluded.valid_to, excluded.name_vi,
            excluded.name_en, excluded.in_plan, excluded.confidence, excluded.source)
        """,
        agencies.stream()
            .map(agency ->
                new Object[] {
                  agency.code(),
                  agency.kind().name().toLowerCase(Locale.ROOT),
                  agency.validFrom(),
                  agency.validTo().orElse(null),
                  agency.nameVi(),
                  agency.nameEn(),
                  agency.inPlan(),
                  agency.confidence().name(),
                  agency.source()
                })
            .toList());
    sql.update(
        "delete from agencies.agency where code <> all (?)",
        (Object) agencies.stream().map(Agency::code).toArray(String[]::new));
  }

  void writeSuccessions(List<AgencySuccession> successions) {
    sql.update("delete from agencies.succession");
    sql.batchUpdate(
        """
        insert into agencies.succession (from_agency, to_agency, on_date, function, confidence,
            source, note_vi, note_en)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        successions.stream()
            .map(step ->
                new Object[] {
                  step.from(),
                  step.to(),
                  step.on(),
                  step.function(),
                  step.confidence().name(),
                  step.source(),
                  step.noteVi(),
                  step.noteEn()
                })
            .toList());
  }
}
