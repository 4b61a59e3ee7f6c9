package vn.mangnon.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.mangnon.folder.Confidence;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;

/** Reads {@code places/units.csv} and {@code places/successions.csv} and checks them. */
final class PlacesReader {
  private static final String UNITS = "places/units.csv";
  private static final String SUCCESSIONS = "places/successions.csv";
  private static final List<String> UNIT_COLUMNS =
      List.of(
          "code",
          "valid_from",
          "valid_to",
          "kind",
          "name",
          "full_name",
          "name_en",
          "urban_rural",
          "parents",
          "alternative_codes",
          "alternative_names",
          "area_km2",
          "population",
          "seat",
          "lon",
          "lat",
          "confidence",
          "source");
  private static final List<String> SUCCESSION_COLUMNS =
      List.of(
          "from_code",
          "from_valid_from",
          "to_code",
          "to_valid_from",
          "on_date",
          "kind",
          "child_share",
          "doubtful",
          "confidence",
          "source",
          "note");

  private final Problems problems;
  private final Map<Integer, CsvRow> rows = new HashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();

  private PlacesReader(Problems problems) {
    this.problems = problems;
  }

  /** The places of the folder; mistakes go to {@code problems}. */
  static Places read(ProgrammeFolder folder, Problems problems) {
    return new PlacesReader(problems).readAll(folder);
  }

  private Places readAll(ProgrammeFolder folder) {
    List<Place> bare = new ArrayList<>();
    for (CsvRow row : folder.rows(UNITS, UNIT_COLUMNS, problems)) {
      place(row).ifPresent(bare::add);
    }
    checkOverlaps(bare);
    bare.forEach(place -> places.put(place.id(), withParents(place, bare)));
    List<Succession> successions = new ArrayList<>();
    for (CsvRow row : folder.rows(SUCCESSIONS, SUCCESSION_COLUMNS, problems)) {
      succession(row).ifPresent(successions::add);
    }
    long provinces = bare.stream().filter(p -> p.level() == PlaceLevel.PROVINCE).count();
    if (provinces != 1) {
      problems.add(UNITS, 0, "cần đúng một dòng có kind là province, đang có " + provinces);
    }
    checkShares(successions);
    return new Places(
        bare.stream().map(place -> Objects.requireNonNull(places.get(place.id()))).toList(),
        successions);
  }

  private Optional<Place> place(CsvRow row) {
    String code = row.text("code");
    if (!code.matches("\\d{2,5}")) {
      row.problem("mã “%s” cần từ 2 đến 5 chữ số, giữ số 0 ở đầu".formatted(code));
      return Optional.empty();
    }
    LocalDate from = row.date("valid_from");
    Optional<LocalDate> to = row.optionalDate("valid_to");
    if (to.isPresent() && !from.isBefore(to.get())) {
      row.problem("valid_to phải sau valid_from (valid_to là ngày đầu tiên không còn hiệu lực)");
    }
    Place place =
        new Place(
            Place.idOf(code, from),
            code,
            row.choice("kind", PlaceKind.class),
            from,
            to,
            row.text("name"),
            row.text("full_name"),
            row.text("name_en"),
            row.choice("urban_rural", Residence.class),
            List.of(),
            row.words("alternative_codes"),
            row.parts("alternative_names"),
            row.number("area_km2"),
            row.number("population")
                .map(n -> OptionalInt.of(n.intValue()))
                .orElse(OptionalInt.empty()),
            row.optional("seat"),
            row.number("lon")
                .flatMap(lon -> row.number("lat").map(lat -> new Coordinates(lon, lat))),
            row.choice("confidence", Confidence.class),
            row.text("source"));
    if (rows.put(place.id(), row) != null) {
      row.problem("mã %s đã có một dòng khác cùng năm bắt đầu".formatted(code));
    }
    return Optional.of(place);
  }

  private void checkOverlaps(List<Place> bare) {
    for (Place one : bare) {
      for (Place other : bare) {
        if (one.id() < other.id()
            && one.code().equals(other.code())
            && one.validTo().map(end -> other.validFrom().isBefore(end)).orElse(true)) {
          row(other).problem("mã %s có hai đơn vị cùng hiệu lực".formatted(one.code()));
        }
      }
    }
  }

  private CsvRow row(Place place) {
    return Objects.requireNonNull(rows.get(place.id()));
  }

  /** The first listed parent in force on a day is the parent. */
  private Place withParents(Place place, List<Place> all) {
    List<Parenthood> parents = new ArrayList<>();
    LocalDate start = place.validFrom();
    for (String code : row(place).words("parents")) {
      List<Place> rowsOfCode = all.stream().filter(p -> p.code().equals(code)).toList();
      if (rowsOfCode.isEmpty()) {
        row(place).problem("parents: không có đơn vị mã %s trong tệp này".formatted(code));
      }
      for (Place above : rowsOfCode) {
        LocalDate from = start.isBefore(above.validFrom()) ? above.validFrom() : start;
        Optional<LocalDate> end = earlier(place.validTo(), above.validTo());
        if (!start.equals(LocalDate.MAX) && end.map(from::isBefore).orElse(true)) {
          parents.add(new Parenthood(above.id(), from, end));
          start = end.orElse(LocalDate.MAX);
        }
      }
    }
    if (parents.isEmpty() && place.level() != PlaceLevel.PROVINCE) {
      row(place).problem("cần mã của đơn vị cấp trên ở cột parents");
    }
    return new Place(
        place.id(),
        place.code(),
        place.kind(),
        place.validFrom(),
        place.validTo(),
        place.name(),
        place.fullName(),
        place.nameEn(),
        place.residence(),
        List.copyOf(parents),
        place.alternativeCodes(),
        place.alternativeNames(),
        place.areaKm2(),
        place.population(),
        place.seat(),
        place.seatAt(),
        place.confidence(),
        place.source());
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }

  private Optional<Succession> succession(CsvRow row) {
    LocalDate on = row.date("on_date");
    Optional<Place> from = end(row, "from");
    Optional<Place> to = end(row, "to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().validTo().equals(Optional.of(on))) {
      row.problem("đơn vị cũ phải hết hiệu lực đúng ngày on_date");
    }
    if (!to.get().validFrom().equals(on)) {
      row.problem("đơn vị mới phải có hiệu lực từ đúng ngày on_date");
    }
    Optional<BigDecimal> share = row.number("child_share");
    if (share.filter(s -> s.signum() < 0 || s.compareTo(BigDecimal.ONE) > 0).isPresent()) {
      row.problem("child_share phải từ 0 đến 1");
    }
    return Optional.of(
        new Succession(
            from.get().id(),
            to.get().id(),
            on,
            row.choice("kind", SuccessionKind.class),
            share,
            row.text("doubtful").equals("yes"),
            row.choice("confidence", Confidence.class),
            row.text("source"),
            row.optional("note").orElse("")));
  }

  private Optional<Place> end(CsvRow row, String side) {
    String code = row.text(side + "_code");
    LocalDate from = row.date(side + "_valid_from");
    Optional<Place> place =
        places.values().stream()
            .filter(p -> p.code().equals(code) && p.validFrom().equals(from))
            .findFirst();
    if (place.isEmpty()) {
      row.problem("không có đơn vị mã %s hiệu lực từ %s trong units.csv".formatted(code, from));
    }
    return place;
  }

  /** Every unit below the province that ended must say what became of it, districts excepted. */
  private void checkShares(List<Succession> successions) {
    for (Place place : places.values()) {
      List<Succession> steps =
          successions.stream().filter(step -> step.from() == place.id()).toList();
      if (place.level() == PlaceLevel.COMMUNE && place.validTo().isPresent() && steps.isEmpty()) {
        row(place).problem("đơn vị đã hết hiệu lực nhưng successions.csv không nói trở thành gì");
      }
      boolean whole = steps.stream().anyMatch(step -> step.kind() == SuccessionKind.WHOLE);
      if (whole && steps.size() > 1) {
        row(place).problem("successions.csv: đã nhập toàn bộ (whole) thì không thể còn phần khác");
      }
    }
  }
}
