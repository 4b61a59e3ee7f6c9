package vn.mangnon.protection.secrecy;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.mangnon.protection.rules.FreeText;

/**
 * Records as versioned JSON in which every {@link FreeText} is encrypted, bound to its row and to
 * its place in the record: a text moved to another row or field cannot be read.
 */
public final class SealedJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VERSION = "version";
  private static final int CURRENT = 1;
  private static final String OPEN = "text";
  private static final String SEALED = "sealed";

  private final FreeTextKeys keys;

  /** JSON sealed with these keys. */
  public SealedJson(FreeTextKeys keys) {
    this.keys = keys;
  }

  /** The record as JSON, bound to the row it is kept in. */
  public String write(UUID row, Object value) {
    ObjectNode tree = JSON.valueToTree(value);
    seal(row + "/", tree);
    tree.put(VERSION, CURRENT);
    return tree.toString();
  }

  /** The record that was written for that row. */
  public <T> T read(UUID row, String json, Class<T> type) {
    JsonNode tree = JSON.readTree(json);
    if (tree.path(VERSION).asInt(0) != CURRENT) {
      throw new IllegalStateException(
          "%s %s has version %s".formatted(type.getSimpleName(), row, tree.path(VERSION)));
    }
    ((ObjectNode) tree).remove(VERSION);
    open(row + "/", tree);
    return JSON.treeToValue(tree, type);
  }

  private void seal(String bound, JsonNode node) {
    if (node instanceof ObjectNode object && object.size() == 1 && object.has(OPEN)) {
      String text = object.get(OPEN).asString();
      object.removeAll();
      object.put(SEALED, keys.seal(text, bound));
      return;
    }
    within(node, bound, this::seal);
  }

  private void open(String bound, JsonNode node) {
    if (node instanceof ObjectNode object && object.size() == 1 && object.has(SEALED)) {
      String sealed = object.get(SEALED).asString();
      object.removeAll();
      object.put(OPEN, keys.open(sealed, bound));
      return;
    }
    within(node, bound, this::open);
  }

  private interface Visit {
    void at(String bound, JsonNode node);
  }

  private static void within(JsonNode node, String bound, Visit visit) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        visit.at(bound + field.getKey() + "/", field.getValue());
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        visit.at(bound + i + "/", array.get(i));
      }
    }
  }
}
