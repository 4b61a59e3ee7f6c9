package vn.mangnon.folder;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file that remembers its lines. A value that is missing or cannot be read is
 * noted as a problem and replaced, so that reading goes on to the next mistake.
 */
public final class YamlSection {
  private final String file;
  private final int line;
  private final Map<String, Node> nodes;
  private final Problems problems;

  private YamlSection(String file, @Nullable Node node, Problems problems) {
    this.file = file;
    this.line = node == null ? 1 : lineOf(node);
    this.problems = problems;
    this.nodes = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = ((ScalarNode) tuple.getKeyNode()).getValue();
        if (nodes.put(key, tuple.getValueNode()) != null) {
          problems.add(file, lineOf(tuple.getKeyNode()), "“%s” ghi hai lần".formatted(key));
        }
      }
    } else if (node != null) {
      problems.add(file, line, "cần các dòng dạng “tên: giá trị” ở đây");
    }
  }

  static YamlSection read(String file, String text, Problems problems) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return new YamlSection(file, node, problems);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(file, line, "không đọc được YAML: %s".formatted(e.getProblem()));
      return new YamlSection(file, null, problems);
    }
  }

  /** The line where this section begins, from 1. */
  public int line() {
    return line;
  }

  /** Notes a mistake of this section. */
  public void problem(String message) {
    problems.add(file, line, message);
  }

  /** Notes a mistake at the value of a key, or at the section where the key is missing. */
  public void problem(String key, String message) {
    Node node = nodes.get(key);
    problems.add(file, node == null ? line : lineOf(node), message);
  }

  /** Notes every key that is not one of these: a misspelt key would be lost silently. */
  public YamlSection knows(Set<String> keys) {
    nodes.forEach((key, node) -> {
      if (!keys.contains(key)) {
        problems.add(
            file,
            lineOf(node),
            "không hiểu “%s”; các tên dùng được: %s"
                .formatted(key, keys.stream().sorted().collect(Collectors.joining(", "))));
      }
    });
    return this;
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return nodes.containsKey(key);
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return List.copyOf(nodes.keySet());
  }

  /** A text that must be there. */
  public String text(String key) {
    return optional(key)
        .orElseGet(() -> {
          problem(key, "thiếu “%s: …”".formatted(key));
          return "?";
        });
  }

  /** A text, if there is one. */
  public Optional<String> optional(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isBlank() ? Optional.empty() : Optional.of(scalar.getValue());
    }
    problem(key, "“%s” cần một giá trị, không phải danh sách".formatted(key));
    return Optional.empty();
  }

  /** Texts of a list; empty when the key is missing. */
  public List<String> texts(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      problem(key, "“%s” cần một danh sách [..]".formatted(key));
      return List.of();
    }
    return sequence.getValue().stream()
        .filter(ScalarNode.class::isInstance)
        .map(item -> ((ScalarNode) item).getValue())
        .toList();
  }

  /** The sections of a list; empty when the key is missing. */
  public List<YamlSection> sections(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      problem(key, "“%s” cần một danh sách, mỗi mục bắt đầu bằng dấu gạch".formatted(key));
      return List.of();
    }
    List<YamlSection> sections = new ArrayList<>();
    sequence.getValue().forEach(item -> sections.add(new YamlSection(file, item, problems)));
    return sections;
  }

  /** The section below a key; an empty one (with a problem noted) when it is missing. */
  public YamlSection section(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      problem("thiếu phần “%s:”".formatted(key));
    }
    return new YamlSection(file, node, problems);
  }

  /** The section below a key, if there is one. */
  public Optional<YamlSection> optionalSection(String key) {
    return Optional.ofNullable(nodes.get(key)).map(node -> new YamlSection(file, node, problems));
  }

  /** A whole number that must be there. */
  public int integer(String key) {
    String written = text(key);
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      problem(key, "“%s: %s” cần một số nguyên".formatted(key, written));
      return 0;
    }
  }

  /** A number with a decimal point that must be there. */
  public BigDecimal number(String key) {
    String written = text(key);
    try {
      return new BigDecimal(written);
    } catch (NumberFormatException e) {
      problem(key, "“%s: %s” cần một số dạng 12.5".formatted(key, written));
      return BigDecimal.ZERO;
    }
  }

  /** A date written 2025-07-01 that must be there. */
  public LocalDate date(String key) {
    String written = text(key);
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      problem(key, "“%s: %s” cần ngày dạng 2025-07-01".formatted(key, written));
      return LocalDate.EPOCH;
    }
  }

  /** One of the names of an enum, written in lower case; the first one after a mistake. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    String written = text(key);
    E[] choices = Objects.requireNonNull(type.getEnumConstants());
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(written)) {
        return choice;
      }
    }
    problem(
        key,
        "“%s: %s” cần một trong: %s"
            .formatted(
                key,
                written,
                Arrays.stream(choices)
                    .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
    return choices[0];
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
