package vn.mangnon.exchange.sdmx;

import java.util.Locale;

/** What the messages of a programme are an instance of. */
record SdmxStructure(String agency, String id, String version) {
  /**
   * @param programme code of the programme
   */
  static SdmxStructure of(String programme) {
    return new SdmxStructure(
        "MANGNON", programme.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), "1.0");
  }

  /** As SDMX-CSV names it. */
  String reference() {
    return "%s:%s(%s)".formatted(agency, id, version);
  }

  /** As a registry names its dataflow. */
  String urn() {
    return "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + reference();
  }
}
