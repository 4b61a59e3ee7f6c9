package vn.mangnon.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundariesTest {
  /** Two places with a jagged common border; the second has an islet far too small to be drawn. */
  private static final String TWO_PLACES =
      """
      {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":
          [[[107,21],[107,22],[108,22],[108.001,21.7],[107.999,21.5],[108,21],[107,21]]]}},
        {"type":"Feature","properties":{"code":"B"},"geometry":{"type":"MultiPolygon","coordinates":
          [[[[108,21],[107.999,21.5],[108.001,21.7],[108,22],[109,22],[109,21],[108,21]]],
           [[[109.1,21],[109.1001,21],[109.1001,21.0001],[109.1,21]]]]}}]}
      """;

  @Test
  void neighboursKeepOneCommonStraightenedBorder() throws IOException {
    Boundaries map = read();

    assertThat(map.outlines()).extracting(Boundaries.Outline::code).containsExactly("A", "B");
    // Both rings pass through the two knots and nothing between them.
    assertThat(map.outlines().get(0).path()).matches("M[-0-9 ]+l[-0-9 ]+z");
    assertThat(map.outlines().get(0).path().split("[ l-]+")).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void leavesOutIsletsButNeverAWholePlace() throws IOException {
    assertThat(read().outlines().get(1).path()).containsOnlyOnce("M");
  }

  @Test
  void drawsAPlaceWithoutFiguresHatchedAndOthersAsLinksWithTheirValue() throws IOException {
    String map =
        new Choropleth(
                "Bản đồ",
                read(),
                List.of(new Region("A", "Xã A: 45,2%", "/dia-ban/A", new Region.Shade.Colour(3))))
            .svg();

    assertThat(map)
        .contains("<a href=\"/dia-ban/A\" aria-label=\"Xã A: 45,2%\"><path class=\"k3\"")
        .contains("<title>Xã A: 45,2%</title>", "<path class=\"missing\"", "role=\"group\"");
  }

  private static Boundaries read() throws IOException {
    return Boundaries.read(new ByteArrayInputStream(TWO_PLACES.getBytes(StandardCharsets.UTF_8)));
  }
}
