package vn.mangnon.exchange.sdmx;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of one component of a message, each told once and then meant by its position. */
final class SdmxValues {
  private final ArrayNode values;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * @param values of the component, to which each new one is added
   */
  SdmxValues(ArrayNode values) {
    this.values = values;
  }

  /** The position of a value; a new one is added under these names. */
  int of(String id, String vi, String en) {
    return positions.computeIfAbsent(
        id,
        unknown -> {
          ObjectNode value = values.addObject().put("id", id).put("name", vi);
          value.putObject("names").put("vi", vi).put("en", en);
          return positions.size();
        });
  }
}
