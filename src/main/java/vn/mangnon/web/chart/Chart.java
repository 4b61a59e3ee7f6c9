package vn.mangnon.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A picture that a template shows with {@code ${chart}}: complete and escaped SVG. */
public interface Chart extends Content {
  /** The SVG element. */
  String svg();

  @Override
  default void writeTo(TemplateOutput output) {
    output.writeContent(svg());
  }
}
