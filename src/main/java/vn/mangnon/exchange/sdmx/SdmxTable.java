package vn.mangnon.exchange.sdmx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Figures as SDMX-CSV 2.0: one line an observation. */
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
  private final String structure;
  private final boolean sample;
  private final StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");

  /**
   * @param sample the figures are made up
   */
  SdmxTable(SdmxStructure structure, boolean sample) {
    this.structure = structure.reference();
    this.sample = sample;
  }

  void add(SdmxObservation one) {
    List<String> cells =
        List.of(
            "dataflow",
            structure,
            "I",
            one.place().code(),
            one.indicator(),
            SdmxObservation.ALL,
            SdmxObservation.ALL,
            one.residence(),
            one.measure().series().name(),
            Integer.toString(one.figure().year()),
            plain(one.figure().value()),
            one.target().unit().sdmx(),
            one.status(),
            plain(one.figure().numerator()),
            plain(one.figure().denominator()),
            one.place().validFrom().toString(),
            one.near(),
            Boolean.toString(sample));
    text.append(String.join(",", cells)).append("\r\n");
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(Optional<java.math.BigDecimal> value) {
    return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("");
  }
}
