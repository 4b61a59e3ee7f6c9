package vn.mangnon.exchange.sdmx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.PublishedCode;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.NoValue;

/**
 * Figures as SDMX-CSV 2.0: one line an observation. Sex, age, residence, unit and status use
 * UNICEF's code lists; an indicator has UNICEF's code only where the plan's definition is the same.
 */
final class SdmxTable {
  private static final List<String> HEADER =
      List.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "REF_AREA",
          "INDICATOR",
          "SEX",
          "AGE",
          "RESIDENCE",
          "SERIES",
          "TIME_PERIOD",
          "OBS_VALUE",
          "UNIT_MEASURE",
          "OBS_STATUS",
          "NUMERATOR",
          "DENOMINATOR",
          "REF_AREA_VALID_FROM",
          "NEAR_INDICATOR",
          "SAMPLE_DATA");
  private static final String ALL = "_T";
  private static final String NORMAL = "A";
  private static final String ESTIMATED = "E";
  private static final String MISSING = "O";
  private static final String MISSING_SUPPRESSED = "Q";

  private final String structure;
  private final boolean sample;
  private final StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");

  /**
   * @param programme code of the programme, part of the name of the structure
   * @param sample the figures are made up
   */
  SdmxTable(String programme, boolean sample) {
    this.structure =
        "MANGNON:%s(1.0)"
            .formatted(programme.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    this.sample = sample;
  }

  void add(Target target, Measure measure, Place place, Figure figure) {
    List<String> cells =
        List.of(
            "dataflow",
            structure,
            "I",
            place.code(),
            indicator(target),
            ALL,
            ALL,
            residence(target),
            measure.series().name(),
            Integer.toString(figure.year()),
            plain(figure.value()),
            target.unit().sdmx(),
            status(figure),
            plain(figure.numerator()),
            plain(figure.denominator()),
            place.validFrom().toString(),
            near(target),
            Boolean.toString(sample));
    text.append(String.join(",", cells)).append("\r\n");
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String indicator(Target target) {
    return same(target).orElseGet(() -> "MN_" + target.id().replace('.', '_'));
  }

  private static String near(Target target) {
    return same(target).isPresent() ? "" : target.published().map(PublishedCode::unicef).orElse("");
  }

  private static Optional<String> same(Target target) {
    return target
        .published()
        .filter(code -> code.match() == PublishedCode.Match.SAME)
        .map(PublishedCode::unicef);
  }

  private static String residence(Target target) {
    return switch (target.subpopulation()) {
      case ALL -> ALL;
      case RURAL -> "R";
      case URBAN -> "U";
    };
  }

  private static String status(Figure figure) {
    if (figure.value().isPresent()) {
      return figure.estimated() ? ESTIMATED : NORMAL;
    }
    return figure.reason().filter(reason -> reason == NoValue.SUPPRESSED).isPresent()
        ? MISSING_SUPPRESSED
        : MISSING;
  }

  private static String plain(Optional<java.math.BigDecimal> value) {
    return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("");
  }
}
