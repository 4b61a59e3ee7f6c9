package vn.mangnon.web.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Degrees to pixels: equirectangular, true at the middle latitude, which over one province is
 * within a pixel of any other projection.
 */
record Projection(double west, double north, double scale, double squeeze, double height) {
  private static final double MARGIN = 4;

  static Projection fitting(List<Territory> territories, double width) {
    DoubleSummaryStatistics longitudes = new DoubleSummaryStatistics();
    DoubleSummaryStatistics latitudes = new DoubleSummaryStatistics();
    for (Territory territory : territories) {
      for (List<Territory.Corner> ring : territory.rings()) {
        for (Territory.Corner corner : ring) {
          longitudes.accept(corner.longitude());
          latitudes.accept(corner.latitude());
        }
      }
    }
    double squeeze = Math.cos(Math.toRadians((latitudes.getMax() + latitudes.getMin()) / 2));
    double scale = (width - 2 * MARGIN) / ((longitudes.getMax() - longitudes.getMin()) * squeeze);
    double height = (latitudes.getMax() - latitudes.getMin()) * scale + 2 * MARGIN;
    return new Projection(
        longitudes.getMin(), latitudes.getMax(), scale, squeeze, Math.ceil(height));
  }

  double x(Territory.Corner corner) {
    return MARGIN + (corner.longitude() - west) * squeeze * scale;
  }

  double y(Territory.Corner corner) {
    return MARGIN + (north - corner.latitude()) * scale;
  }
}
