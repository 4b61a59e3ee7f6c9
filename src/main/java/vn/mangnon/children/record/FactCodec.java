package vn.mangnon.children.record;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts as the JSON objects of the column {@code attributes}. */
final class FactCodec {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FactCodec() {}

  static String write(Fact fact) {
    return JSON.writeValueAsString(fact);
  }

  static Fact read(FactKind kind, String attributes) {
    return JSON.readValue(attributes, kind.type());
  }

  /** One attribute as a form shows it; empty when it is not there. */
  static String text(Fact fact, String attribute) {
    JsonNode value = JSON.valueToTree(fact).path(attribute);
    return value.isNull() || value.isMissingNode() ? "" : value.asString();
  }
}
