package vn.mangnon.web.chart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A map of places in five colours; hatched where nothing was reported, dotted where the number is
 * too small to be shown. Each place is a link with its name and value.
 *
 * @param label what the map shows, in words
 * @param boundaries the outlines
 * @param regions what is known, by code; a place without an entry is drawn as missing
 */
public record Choropleth(String label, Boundaries boundaries, List<Region> regions)
    implements Chart {
  @Override
  public String svg() {
    Map<String, Region> byCode =
        regions.stream().collect(Collectors.toMap(Region::code, Function.identity(), (a, b) -> a));
    StringBuilder out = new StringBuilder(32_768);
    out.append("<svg class=\"chart map\" viewBox=\"0 0 ");
    out.append(Svg.number(boundaries.width())).append(' ').append(Svg.number(boundaries.height()));
    out.append("\" role=\"group\" aria-label=\"").append(Svg.escaped(label)).append("\">");
    out.append(PATTERNS);
    for (Boundaries.Outline outline : boundaries.outlines()) {
      Region region = byCode.get(outline.code());
      if (region == null) {
        out.append("<path class=\"missing\" d=\"").append(outline.path()).append("\"/>");
      } else {
        String words = Svg.escaped(region.words());
        out.append("<a href=\"").append(Svg.escaped(region.path()));
        out.append("\" aria-label=\"").append(words).append("\"><path class=\"");
        out.append(region.shade().css()).append("\" d=\"").append(outline.path());
        out.append("\"><title>").append(words).append("</title></path></a>");
      }
    }
    return out.append("</svg>").toString();
  }

  private static final String PATTERNS =
      "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
          + " patternTransform=\"rotate(45)\"><rect class=\"blank\" width=\"7\" height=\"7\"/><path"
          + " class=\"stroke\" d=\"M0 0v7\"/></pattern><pattern id=\"dots\" width=\"8\" height=\"8\""
          + " patternUnits=\"userSpaceOnUse\"><rect class=\"blank\" width=\"8\" height=\"8\"/><circle"
          + " class=\"dot\" cx=\"4\" cy=\"4\" r=\"1.7\"/></pattern></defs>";

  /** One square of the legend, drawn as on the map. */
  public static Chart swatch(Region.Shade shade) {
    return () ->
        "<svg class=\"chart swatch\" width=\"24\" height=\"18\" viewBox=\"0 0 24 18\""
            + " aria-hidden=\"true\"><rect class=\""
            + shade.css()
            + "\" x=\"1\" y=\"1\" width=\"22\" height=\"16\"/></svg>";
  }
}
