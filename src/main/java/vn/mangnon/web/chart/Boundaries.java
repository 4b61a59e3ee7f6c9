package vn.mangnon.web.chart;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The outlines of the places of one map, projected to a picture and simplified so that neighbours
 * keep one common border.
 *
 * @param width of the picture
 * @param height of the picture
 * @param outlines one for each place, in the order of the file
 */
public record Boundaries(double width, double height, List<Outline> outlines) {
  private static final double WIDTH = 720;
  private static final double TOLERANCE = 1.5;
  private static final double SMALLEST_ISLAND = 7;

  /**
   * One place.
   *
   * @param code its administrative code on the day of the map
   * @param path path data, closed rings
   */
  public record Outline(String code, String path) {}

  public Boundaries {
    outlines = List.copyOf(outlines);
  }

  /** A map without places, for a programme that has no boundary file. */
  public static Boundaries none() {
    return new Boundaries(WIDTH, WIDTH / 2, List.of());
  }

  /** Reads GeoJSON (longitude, latitude; property {@code code}) and draws it. */
  public static Boundaries read(InputStream geoJson) throws IOException {
    List<Territory> territories = new ArrayList<>();
    JsonNode features = new ObjectMapper().readTree(geoJson).path("features");
    for (JsonNode feature : features) {
      territories.add(
          new Territory(
              feature.path("properties").path("code").asString(""),
              rings(feature.path("geometry"))));
    }
    return draw(territories);
  }

  private static Boundaries draw(List<Territory> territories) {
    Projection projection = Projection.fitting(territories, WIDTH);
    Simplifier simplifier = new Simplifier(territories, projection, TOLERANCE);
    List<Outline> outlines = new ArrayList<>();
    for (Territory territory : territories) {
      outlines.add(new Outline(territory.code(), simplifier.outline(territory, SMALLEST_ISLAND)));
    }
    return new Boundaries(WIDTH, projection.height(), outlines);
  }

  private static List<List<Territory.Corner>> rings(JsonNode geometry) {
    List<List<Territory.Corner>> rings = new ArrayList<>();
    JsonNode coordinates = geometry.path("coordinates");
    if (geometry.path("type").asString("").equals("Polygon")) {
      coordinates.forEach(ring -> rings.add(corners(ring)));
    } else {
      coordinates.forEach(part -> part.forEach(ring -> rings.add(corners(ring))));
    }
    return rings;
  }

  private static List<Territory.Corner> corners(JsonNode ring) {
    List<Territory.Corner> corners = new ArrayList<>();
    ring.forEach(
        pair -> corners.add(new Territory.Corner(pair.get(0).asDouble(), pair.get(1).asDouble())));
    return corners;
  }
}
