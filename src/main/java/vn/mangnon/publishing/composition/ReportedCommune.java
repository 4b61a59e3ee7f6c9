package vn.mangnon.publishing.composition;

import java.util.Map;
import vn.mangnon.statistics.Figure;

/**
 * One commune-level unit in the reported year.
 *
 * @param name as in law, “Phường Hà Lầm”
 * @param figures by the code of the target; what the reader may not see or nobody reported has no
 *     value and says why
 */
public record ReportedCommune(String name, Map<String, Figure> figures) {
  public ReportedCommune {
    figures = Map.copyOf(figures);
  }
}
