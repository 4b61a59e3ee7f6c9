package vn.mangnon.places;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the places of the files into their tables; the application only reads them. */
final class PlacesRepository {
  private final JdbcTemplate sql;

  PlacesRepository(DataSource owner) {
    this.sql = new JdbcTemplate(owner);
  }

  void writePlaces(List<Place> places) {
    sql.batchUpdate(
        """
        insert into places.place (id, code, valid_from, valid_to, kind, level, name, full_name,
            name_en, urban_rural, parent_id, alternative_codes, area_km2, population, confidence,
            source)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set (code, valid_from, valid_to, kind, level, name, full_name,
            name_en, urban_rural, parent_id, alternative_codes, area_km2, population, confidence,
            source)
          = row (excluded.code, excluded.valid_from, excluded.valid_to, excluded.kind,
            excluded.level, excluded.name, excluded.full_name, excluded.name_en,
            excluded.urban_rural, excluded.parent_id, excluded.alternative_codes,
            excluded.area_km2, excluded.population, excluded.confidence, excluded.source)
        """,
        places.stream()
            .map(place ->
                new Object[] {
                  place.id(),
                  place.code(),
                  place.validFrom(),
                  place.validTo().orElse(null),
                  word(place.kind()),
                  word(place.level()),
                  place.name(),
                  place.fullName(),
                  place.nameEn(),
                  word(place.residence()),
                  boxed(place.parentOn(place.validFrom())),
                  place.alternativeCodes().toArray(String[]::new),
                  place.areaKm2().orElse(null),
                  boxed(place.population()),
                  place.confidence().name(),
                  place.source()
                })
            .toList());
    sql.update("delete from places.place where id <> all (?)", (Object) ids(places));
  }

  private static Integer[] ids(List<Place> places) {
    return places.stream().map(Place::id).toArray(Integer[]::new);
  }

  void writeParents(List<Place> places) {
    sql.update("delete from places.parenthood");
    sql.batchUpdate(
        """
        insert into places.parenthood (place_id, parent_id, valid_from, valid_to)
        values (?, ?, ?, ?)
        """,
        places.stream()
            .flatMap(place ->
                place.parents().stream()
                    .map(parent ->
                        new Object[] {
                          place.id(), parent.parentId(), parent.from(), parent.to().orElse(null)
                        }))
            .toList());
  }

  void writeSuccessions(List<Succession> successions) {
    sql.update("delete from places.succession");
    sql.batchUpdate(
        """
        insert into places.succession (from_place, to_place, on_date, kind, child_share, doubtful,
            confidence, source, note)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        successions.stream()
            .map(step ->
                new Object[] {
                  step.from(),
                  step.to(),
                  step.on(),
                  word(step.kind()),
                  step.childShare().orElse(null),
                  step.doubtful(),
                  step.confidence().name(),
                  step.source(),
                  step.note()
                })
            .toList());
  }

  void writeMaps(Places places) {
    sql.update("delete from places.map");
    sql.batchUpdate(
        "insert into places.map (map_date) values (?)",
        places.maps().stream().map(day -> new Object[] {day}).toList());
    sql.batchUpdate(
        """
        insert into places.on_map (map_date, from_place, to_place, weight, exactness)
        values (?, ?, ?, ?, ?)
        """,
        places.onMaps().stream()
            .map(share ->
                new Object[] {
                  share.mapDate(),
                  share.from(),
                  share.to(),
                  share.weight().orElse(null),
                  word(share.exactness())
                })
            .toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
