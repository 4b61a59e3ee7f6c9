package vn.mangnon.exchange.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Releases;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.World;

class SdmxFilesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final World world = new World("vn.mangnon.exchange");

  @AfterEach
  void close() {
    world.close();
  }

  private List<Map<String, String>> lines() {
    byte[] body = world.the(SdmxFiles.class).everything().getBody();
    List<List<String>> table =
        new String(body, StandardCharsets.UTF_8)
            .lines()
            .map(line -> Arrays.asList(line.split(",", -1)))
            .toList();
    List<String> head = table.getFirst();
    return table.stream()
        .skip(1)
        .map(line ->
            IntStream.range(0, head.size()).boxed().collect(Collectors.toMap(head::get, line::get)))
        .toList();
  }

  /** The message read back as the lines of the table, by the rules of SDMX-JSON 2.0. */
  private List<Map<String, String>> observationsOfTheMessage() {
    JsonNode message = JSON.readTree(world.the(SdmxFiles.class).message().getBody());
    JsonNode meta = message.get("meta");
    assertThat(meta.get("id").asString()).matches("[A-Za-z0-9_@$-]+");
    assertThat(meta.get("prepared").asString()).endsWith("Z");
    assertThat(meta.get("sender").get("id").asString()).isEqualTo("MANGNON");
    JsonNode set = message.get("data").get("dataSets").get(0);
    JsonNode structure = message.get("data").get("structures").get(set.get("structure").asInt());
    assertThat(set.get("action").asString()).isEqualTo("Information");
    assertThat(set.get("links").get(0).get("urn").asString()).startsWith("urn:sdmx:");
    JsonNode dimensions = structure.get("dimensions").get("observation");
    JsonNode measures = structure.get("measures").get("observation");
    JsonNode attributes = structure.get("attributes").get("observation");
    for (int i = 0; i < dimensions.size(); i++) {
      assertThat(dimensions.get(i).get("keyPosition").asInt()).isEqualTo(i);
      assertThat(ids(dimensions.get(i))).isNotEmpty().doesNotHaveDuplicates();
    }
    List<Map<String, String>> found = new ArrayList<>();
    set.get("observations")
        .properties()
        .forEach(entry -> {
          Map<String, String> line = new LinkedHashMap<>();
          line.put("STRUCTURE", "dataflow");
          line.put("STRUCTURE_ID", set.get("links").get(0).get("urn").asString().split("=")[1]);
          line.put("ACTION", "I");
          line.put("SAMPLE_DATA", set.get("attributes").get(0).asString());
          String[] key = entry.getKey().split(":");
          assertThat(key).hasSize(dimensions.size());
          for (int i = 0; i < key.length; i++) {
            line.put(
                dimensions.get(i).get("id").asString(),
                ids(dimensions.get(i)).get(Integer.parseInt(key[i])));
          }
          JsonNode cells = entry.getValue();
          assertThat(cells.size()).isEqualTo(measures.size() + attributes.size());
          for (int i = 0; i < measures.size(); i++) {
            JsonNode cell = cells.get(i);
            line.put(
                measures.get(i).get("id").asString(),
                cell.isNull() ? "" : cell.decimalValue().stripTrailingZeros().toPlainString());
          }
          for (int i = 0; i < attributes.size(); i++) {
            JsonNode cell = cells.get(measures.size() + i);
            line.put(
                attributes.get(i).get("id").asString(),
                cell.isNull() ? "" : ids(attributes.get(i)).get(cell.asInt()));
          }
          found.add(line);
        });
    return found;
  }

  private static List<String> ids(JsonNode component) {
    List<String> ids = new ArrayList<>();
    component
        .get("values")
        .forEach(value -> {
          assertThat(value.get("id").asString()).matches("[A-Za-z0-9_@$-]+");
          assertThat(value.get("name").asString()).isNotBlank();
          assertThat(value.get("names").size()).isEqualTo(2);
          ids.add(value.get("id").asString());
        });
    return ids;
  }

  @Test
  void whereNothingIsPublishedTheMessageSaysSo() {
    JsonNode data = JSON.readTree(world.the(SdmxFiles.class).message().getBody()).get("data");
    assertThat(data.get("dataSets").size()).isZero();
    assertThat(data.get("structures").size()).isZero();
  }

  @Test
  void onlyWhatIsPublishedGoesOutAndUnderUnicefsCodes() {
    List<FigureRow> rows = new ArrayList<>();
    List<Integer> communes = world.communes(2025);
    for (int index = 0; index < communes.size(); index++) {
      rows.add(world.row("live_births", communes.get(index), 2025, 400));
      rows.add(world.row("newborn_deaths", communes.get(index), 2025, index == 0 ? 2 : 20));
    }
    world.record(World.MACHINE, SubmissionState.LOCKED, rows);
    assertThat(lines()).isEmpty();
    world.the(Releases.class).publishYears(List.of(2025));
    List<Map<String, String>> published =
        lines().stream().filter(line -> "CME_MRM0".equals(line.get("INDICATOR"))).toList();
    assertThat(published).hasSizeGreaterThan(1);
    assertThat(published)
        .allSatisfy(line ->
            assertThat(line)
                .containsEntry("TIME_PERIOD", "2025")
                .containsEntry("SEX", "_T")
                .containsEntry("RESIDENCE", "_T")
                .containsEntry("SERIES", "ADMIN")
                .containsEntry("SAMPLE_DATA", "false"));
    String small = world.places().place(communes.getFirst()).code();
    assertThat(published)
        .filteredOn(line -> small.equals(line.get("REF_AREA")))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .as("two deaths could be two known children")
                .containsEntry("OBS_STATUS", "Q")
                .containsEntry("OBS_VALUE", "")
                .containsEntry("NUMERATOR", ""));
    assertThat(observationsOfTheMessage()).containsExactlyInAnyOrderElementsOf(lines());
    assertThat(published)
        .extracting(line -> line.get("REF_AREA") + line.get("SERIES") + line.get("TIME_PERIOD"))
        .doesNotHaveDuplicates();
  }
}
