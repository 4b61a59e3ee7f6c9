package vn.mangnon.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.Check;
import vn.mangnon.programme.DataElement;

/** Reads {@code checks.yaml}: the rules figures must pass. */
final class ChecksReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "rule",
          "element",
          "limit",
          "elements",
          "factor",
          "ignore_below",
          "deviations",
          "peers_at_least",
          "message_vi",
          "message_en");
  private final Set<String> codes;

  private ChecksReader(List<DataElement> elements) {
    this.codes = elements.stream().map(DataElement::code).collect(Collectors.toSet());
  }

  static List<Check> read(YamlSection file, List<DataElement> elements) {
    ChecksReader reader = new ChecksReader(elements);
    List<Check> checks = new ArrayList<>();
    for (YamlSection section : file.knows(Set.of("checks")).sections("checks")) {
      Check check = reader.check(section.knows(KEYS));
      if (checks.stream().anyMatch(other -> other.id().equals(check.id()))) {
        section.problem("id", "id %s đã dùng ở mục khác".formatted(check.id()));
      }
      checks.add(check);
    }
    return List.copyOf(checks);
  }

  private enum Rule {
    WHOLE_NUMBER,
    NOT_ABOVE,
    JUMP,
    OUTLIER
  }

  private Check check(YamlSection section) {
    String id = section.text("id");
    String vi = section.text("message_vi");
    String en = section.text("message_en");
    return switch (section.choice("rule", Rule.class)) {
      case WHOLE_NUMBER -> new Check.WholeNumber(id, elements(section), vi, en);
      case NOT_ABOVE ->
          new Check.NotAbove(id, element(section, "element"), element(section, "limit"), vi, en);
      case JUMP ->
          new Check.Jump(
              id,
              elements(section),
              section.number("factor"),
              section.number("ignore_below"),
              vi,
              en);
      case OUTLIER ->
          new Check.Outlier(
              id,
              elements(section),
              section.number("deviations"),
              section.integer("peers_at_least"),
              vi,
              en);
    };
  }

  private String element(YamlSection section, String key) {
    String code = section.text(key);
    References.known(section, key, code, codes, "elements.yaml");
    return code;
  }

  private List<String> elements(YamlSection section) {
    List<String> named = section.texts("elements");
    named.forEach(code -> References.known(section, "elements", code, codes, "elements.yaml"));
    return named;
  }
}
