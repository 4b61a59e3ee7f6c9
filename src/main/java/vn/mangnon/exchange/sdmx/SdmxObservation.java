package vn.mangnon.exchange.sdmx;

import java.util.Optional;
import vn.mangnon.places.Place;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.PublishedCode;
import vn.mangnon.programme.Target;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.NoValue;

/**
 * A published figure in the words of SDMX. Sex, age, residence, unit and status use UNICEF's code
 * lists; an indicator has UNICEF's code only where the plan's definition is the same.
 */
record SdmxObservation(Target target, Measure measure, Place place, Figure figure) {
  /** The whole of a dimension. */
  static final String ALL = "_T";

  private static final String NORMAL = "A";
  private static final String ESTIMATED = "E";
  private static final String MISSING = "O";
  private static final String MISSING_SUPPRESSED = "Q";

  String indicator() {
    return same().orElseGet(() -> "MN_" + target.id().replace('.', '_'));
  }

  /** UNICEF's code of nearly the same; empty where there is none, or the code itself stands. */
  String near() {
    return same().isPresent() ? "" : target.published().map(PublishedCode::unicef).orElse("");
  }

  private Optional<String> same() {
    return target
        .published()
        .filter(code -> code.match() == PublishedCode.Match.SAME)
        .map(PublishedCode::unicef);
  }

  String residence() {
    return switch (target.subpopulation()) {
      case ALL -> ALL;
      case RURAL -> "R";
      case URBAN -> "U";
    };
  }

  String status() {
    if (figure.value().isPresent()) {
      return figure.estimated() ? ESTIMATED : NORMAL;
    }
    return figure.reason().filter(reason -> reason == NoValue.SUPPRESSED).isPresent()
        ? MISSING_SUPPRESSED
        : MISSING;
  }
}
