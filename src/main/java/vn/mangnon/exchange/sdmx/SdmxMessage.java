package vn.mangnon.exchange.sdmx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as an SDMX-JSON 2.0 data message, flat: the key of an observation is the positions of its
 * dimensions' values, then stand its measures and the positions of its attributes' values. Since a
 * code named two communes one after the other, the day from which a place is valid is a dimension.
 */
final class SdmxMessage {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final ObjectNode message = JSON.createObjectNode();
  private final ObjectNode observations = JSON.createObjectNode();
  private final ArrayNode dimensions = JSON.createArrayNode();
  private final ArrayNode measures = JSON.createArrayNode();
  private final ArrayNode attributes = JSON.createArrayNode();
  private final SdmxStructure structure;
  private final boolean sample;
  private final List<SdmxValues> values = new ArrayList<>();
  private final SdmxValues unit;
  private final SdmxValues status;
  private final SdmxValues near;

  /**
   * @param sample the figures are made up
   * @param prepared when the message is made
   */
  SdmxMessage(SdmxStructure structure, boolean sample, Instant prepared) {
    this.structure = structure;
    this.sample = sample;
    ObjectNode meta = message.putObject("meta");
    meta.put("schema", SCHEMA)
        .put("id", structure.id() + "-" + SECONDS.format(prepared))
        .put("test", sample)
        .put("prepared", prepared.toString());
    meta.putArray("contentLanguages").add("vi").add("en");
    meta.putObject("sender").put("id", structure.agency());
    dimension("REF_AREA", "Địa bàn", "Place");
    dimension("REF_AREA_VALID_FROM", "Địa bàn có từ ngày", "Place valid from");
    dimension("INDICATOR", "Chỉ tiêu", "Indicator");
    dimension("SEX", "Giới tính", "Sex");
    dimension("AGE", "Tuổi", "Age");
    dimension("RESIDENCE", "Thành thị, nông thôn", "Residence");
    dimension("SERIES", "Nguồn", "Source of the figures");
    dimension("TIME_PERIOD", "Năm", "Year");
    measure("OBS_VALUE", "Giá trị", "Value");
    measure("NUMERATOR", "Tử số", "Numerator");
    measure("DENOMINATOR", "Mẫu số", "Denominator");
    unit = attribute("UNIT_MEASURE", "Đơn vị", "Unit");
    status = attribute("OBS_STATUS", "Trạng thái", "Status");
    near = attribute("NEAR_INDICATOR", "Chỉ tiêu gần giống của UNICEF", "UNICEF's near indicator");
  }

  void add(SdmxObservation one) {
    String year = Integer.toString(one.figure().year());
    String day = one.place().validFrom().toString();
    String series = one.measure().series().name();
    int[] key = {
      values.get(0).of(one.place().code(), one.place().nameIn("vi"), one.place().nameIn("en")),
      values.get(1).of(day, day, day),
      values.get(2).of(one.indicator(), one.target().nameIn("vi"), one.target().nameIn("en")),
      values.get(3).of(SdmxObservation.ALL, "Tất cả", "All"),
      values.get(4).of(SdmxObservation.ALL, "Tất cả", "All"),
      residence(one.residence()),
      values.get(6).of(series, series(one, "vi"), series(one, "en")),
      values.get(7).of(year, year, year)
    };
    StringBuilder joined = new StringBuilder();
    for (int position : key) {
      joined.append(joined.isEmpty() ? "" : ":").append(position);
    }
    ArrayNode row = observations.putArray(joined.toString());
    row.add(number(one.figure().value()));
    row.add(number(one.figure().numerator()));
    row.add(number(one.figure().denominator()));
    row.add(
        unit.of(one.target().unit().sdmx(), one.target().unit().vi(), one.target().unit().en()));
    row.add(status(one.status()));
    if (one.near().isEmpty()) {
      row.addNull();
    } else {
      row.add(near.of(one.near(), one.near(), one.near()));
    }
  }

  byte[] bytes() {
    ObjectNode data = message.putObject("data");
    ArrayNode sets = data.putArray("dataSets");
    ArrayNode structures = data.putArray("structures");
    // Components have at least one value each: where nothing is published, nothing is described.
    if (!observations.isEmpty()) {
      ObjectNode set = sets.addObject().put("structure", 0).put("action", "Information");
      link(set);
      set.putArray("attributes").add(sample);
      set.set("observations", observations);
      describe(structures.addObject());
    }
    return JSON.writeValueAsBytes(message);
  }

  private void describe(ObjectNode described) {
    described.putArray("dataSets").add(0);
    link(described);
    described.putObject("dimensions").set("observation", dimensions);
    described.putObject("measures").set("observation", measures);
    ObjectNode attached = described.putObject("attributes");
    ObjectNode made = attached.putArray("dataSet").addObject();
    named(made, "SAMPLE_DATA", "Số liệu mẫu", "Sample data");
    made.putObject("relationship").putObject("dataflow");
    // Nobody may have needed the last attribute.
    attributes.forEach(one -> {
      if (one.get("values").isEmpty()) {
        ((ObjectNode) one).remove("values");
      }
    });
    attached.set("observation", attributes);
  }

  private void link(ObjectNode node) {
    node.putArray("links").addObject().put("rel", "dataflow").put("urn", structure.urn());
  }

  private void dimension(String id, String vi, String en) {
    ObjectNode made = dimensions.addObject();
    named(made, id, vi, en);
    made.put("keyPosition", values.size());
    values.add(new SdmxValues(made.putArray("values")));
  }

  private void measure(String id, String vi, String en) {
    named(measures.addObject(), id, vi, en);
  }

  private SdmxValues attribute(String id, String vi, String en) {
    ObjectNode made = attributes.addObject();
    named(made, id, vi, en);
    made.putObject("relationship").putObject("observation");
    return new SdmxValues(made.putArray("values"));
  }

  private static void named(ObjectNode node, String id, String vi, String en) {
    node.put("id", id).put("name", vi).putObject("names").put("vi", vi).put("en", en);
  }

  private int residence(String code) {
    return switch (code) {
      case "R" -> values.get(5).of(code, "Nông thôn", "Rural");
      case "U" -> values.get(5).of(code, "Thành thị", "Urban");
      default -> values.get(5).of(code, "Tất cả", "All");
    };
  }

  private int status(String code) {
    return switch (code) {
      case "A" -> status.of(code, "Bình thường", "Normal value");
      case "E" -> status.of(code, "Ước tính", "Estimated value");
      case "Q" -> status.of(code, "Ẩn vì số nhỏ", "Missing; suppressed");
      default -> status.of(code, "Không có", "Missing");
    };
  }

  private static String series(SdmxObservation one, String language) {
    boolean vi = "vi".equals(language);
    return switch (one.measure().series()) {
      case ADMIN -> vi ? "Báo cáo" : "Reports";
      case SURVEY -> vi ? "Điều tra" : "Survey";
    };
  }

  private static tools.jackson.databind.JsonNode number(Optional<BigDecimal> value) {
    return value
        .<tools.jackson.databind.JsonNode>map(
            number -> JsonNodeFactory.instance.numberNode(number.stripTrailingZeros()))
        .orElse(JsonNodeFactory.instance.nullNode());
  }
}
