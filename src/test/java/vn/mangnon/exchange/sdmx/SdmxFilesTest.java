package vn.mangnon.exchange.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Releases;
import vn.mangnon.statistics.SubmissionState;
import vn.mangnon.statistics.World;

class SdmxFilesTest {
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
    assertThat(published)
        .extracting(line -> line.get("REF_AREA") + line.get("SERIES") + line.get("TIME_PERIOD"))
        .doesNotHaveDuplicates();
  }
}
