package vn.mangnon.web.chart;

/** Writes SVG: every text and attribute escaped, every coordinate rounded to a tenth of a pixel. */
final class Svg {
  private final StringBuilder out = new StringBuilder(1024);

  /** Opens the picture; a label makes it an image with that name, an empty one a decoration. */
  static Svg picture(double width, double height, String css, String label) {
    Svg svg = new Svg();
    svg.out.append("<svg class=\"chart ").append(css).append("\" viewBox=\"0 0 ");
    svg.out.append(number(width)).append(' ').append(number(height));
    svg.out.append("\" width=\"").append(number(width));
    svg.out.append("\" height=\"").append(number(height)).append("\" ");
    svg.out.append(
        label.isEmpty()
            ? "aria-hidden=\"true\""
            : "role=\"img\" aria-label=\"" + escaped(label) + "\"");
    svg.out.append('>');
    return svg;
  }

  /** A shape given by path data. */
  Svg path(String css, String data) {
    out.append("<path class=\"").append(css).append("\" d=\"").append(data).append("\"/>");
    return this;
  }

  /** A straight line. */
  Svg line(String css, double x1, double y1, double x2, double y2) {
    return path(css, "M" + point(x1, y1) + "L" + point(x2, y2));
  }

  /** A box. */
  Svg box(String css, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(css);
    attribute("x", x);
    attribute("y", y);
    attribute("width", width);
    attribute("height", height);
    out.append("\"/>");
    return this;
  }

  /** A round mark. */
  Svg circle(String css, double x, double y, double radius) {
    out.append("<circle class=\"").append(css);
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", radius);
    out.append("\"/>");
    return this;
  }

  /** A mark standing on its point. */
  Svg diamond(String css, double x, double y, double radius) {
    return path(
        css,
        "M"
            + point(x, y - radius * 1.3)
            + "L"
            + point(x + radius, y)
            + "L"
            + point(x, y + radius * 1.3)
            + "L"
            + point(x - radius, y)
            + "z");
  }

  /** A text with its foot at the point. */
  Svg text(String css, double x, double y, String text) {
    out.append("<text class=\"").append(css);
    attribute("x", x);
    attribute("y", y);
    out.append("\">").append(escaped(text)).append("</text>");
    return this;
  }

  /** SVG that is already complete. */
  Svg raw(String svg) {
    out.append(svg);
    return this;
  }

  /** Closes the picture. */
  String end() {
    return out.append("</svg>").toString();
  }

  private void attribute(String name, double value) {
    out.append("\" ").append(name).append("=\"").append(number(value));
  }

  /** A point in path data. */
  static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  /** A coordinate: at most one decimal, no exponent. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    long fraction = Math.abs(tenths % 10);
    if (fraction == 0) {
      return Long.toString(tenths / 10);
    }
    // Without a Formatter: a page has thousands of coordinates.
    String sign = tenths < 0 && tenths > -10 ? "-" : "";
    return sign + tenths / 10 + '.' + fraction;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
