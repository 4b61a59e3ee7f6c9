package vn.mangnon.linkage.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.mangnon.linkage.Field;
import vn.mangnon.linkage.FieldKind;
import vn.mangnon.linkage.Schema;

/** Reads a mapping; every mistake is noted, none stops the reading of the rest. */
final class MappingFile {
  private static final Set<String> KEYS = Set.of("id", "second-id", "language", "fields");
  private static final Set<String> FIELD_KEYS = Set.of("name", "kind", "column", "second");
  private final Path file;
  private final List<Problem> problems;

  private MappingFile(Path file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The mapping; incomplete where {@code problems} got an entry. */
  static Mapping read(Path file, List<Problem> problems) {
    return new MappingFile(file, problems).read();
  }

  private Mapping read() {
    Map<?, ?> root = root();
    unknown(root, KEYS);
    List<Mapping.Column> columns = new ArrayList<>();
    if (root.get("fields") instanceof List<?> fields) {
      fields.forEach(field -> column(field).ifPresent(columns::add));
    }
    if (columns.isEmpty() || columns.size() > Schema.MOST_FIELDS) {
      problem(
          "“fields” phải có 1 đến %1$d mục / “fields” needs 1 to %1$d entries"
              .formatted(Schema.MOST_FIELDS));
    }
    return new Mapping(
        text(root.get("id")), text(root.get("second-id")), language(root), List.copyOf(columns));
  }

  private Map<?, ?> root() {
    try {
      Object loaded =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Files.readString(file, StandardCharsets.UTF_8));
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      problem("không phải tệp YAML có mục “fields” / not a YAML file with “fields”");
    } catch (YAMLException e) {
      problem("YAML sai / broken YAML: " + e.getMessage());
    } catch (java.nio.file.NoSuchFileException e) {
      problem("không có tệp này / no such file");
    } catch (java.nio.charset.CharacterCodingException e) {
      problem("tệp không phải UTF-8 / the file is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of();
  }

  private Mapping.Language language(Map<?, ?> root) {
    String written = text(root.get("language")).orElse("auto");
    for (Mapping.Language language : Mapping.Language.values()) {
      if (language.name().equalsIgnoreCase(written)) {
        return language;
      }
    }
    problem("“language” là “%s”, cần / must be: auto, vietnamese, other".formatted(written));
    return Mapping.Language.AUTO;
  }

  private Optional<Mapping.Column> column(@Nullable Object entry) {
    if (!(entry instanceof Map<?, ?> field)) {
      problem("mỗi mục của “fields” cần “kind” và “column” / each field needs kind and column");
      return Optional.empty();
    }
    unknown(field, FIELD_KEYS);
    List<String> first = texts(field.get("column"));
    List<String> second = texts(field.get("second"));
    Optional<FieldKind> kind = kind(text(field.get("kind")).orElse(""));
    if (first.isEmpty()) {
      problem("một mục của “fields” thiếu “column” / a field lacks its “column”");
    }
    if (kind.isEmpty() || first.isEmpty()) {
      return Optional.empty();
    }
    String name = text(field.get("name")).orElse(String.join(" ", first));
    return Optional.of(
        new Mapping.Column(new Field(name, kind.get()), first, second.isEmpty() ? first : second));
  }

  private Optional<FieldKind> kind(String written) {
    for (FieldKind kind : FieldKind.values()) {
      if (word(kind).equals(written)) {
        return Optional.of(kind);
      }
    }
    problem(
        "“kind” là “%s”, cần một trong / must be one of: %s"
            .formatted(
                written,
                Arrays.stream(FieldKind.values())
                    .map(MappingFile::word)
                    .collect(Collectors.joining(", "))));
    return Optional.empty();
  }

  private static String word(FieldKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void unknown(Map<?, ?> map, Set<String> known) {
    map.keySet().stream()
        .filter(key -> !known.contains(String.valueOf(key)))
        .forEach(key ->
            problem(
                "không hiểu “%s”; có thể dùng / unknown, use: %s"
                    .formatted(key, known.stream().sorted().collect(Collectors.joining(", ")))));
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf).filter(text -> !text.isBlank());
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : text(value).stream().toList();
  }

  private void problem(String message) {
    problems.add(new Problem(String.valueOf(file.getFileName()), 0, message));
  }
}
