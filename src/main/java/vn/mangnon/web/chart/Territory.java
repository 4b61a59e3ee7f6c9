package vn.mangnon.web.chart;

import java.util.List;

/** A place on the globe: its rings, each closed (first corner = last). */
record Territory(String code, List<List<Corner>> rings) {
  /** A corner in degrees. */
  record Corner(double longitude, double latitude) {}
}
