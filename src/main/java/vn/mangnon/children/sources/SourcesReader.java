package vn.mangnon.children.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.record.Asked;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.folder.YamlSection;

/** Reads {@code children/sources/*.yaml}; every mistake is named with its file and line. */
final class SourcesReader {
  /** Facts of these kinds come from lists; the others take a person who knows the child. */
  static final Set<FactKind> KINDS =
      EnumSet.of(
          FactKind.BIRTH_REGISTRATION,
          FactKind.SCHOOLING,
          FactKind.VACCINATION,
          FactKind.GROWTH,
          FactKind.DISABILITY,
          FactKind.SERVICE);

  private static final String FOLDER = "children/sources";
  private static final String TRUST = FOLDER + "/trust.yaml";
  private static final Set<String> KEYS =
      Set.of(
          "system",
          "name",
          "name-en",
          "dates",
          "identifier",
          "columns",
          "words",
          "required",
          "carers",
          "facts");
  private static final Set<SourceColumn> TRANSLATED =
      EnumSet.of(SourceColumn.SEX, SourceColumn.PEOPLE);

  private final Codes codes;
  private final LocalDate today;

  private SourcesReader(Codes codes, LocalDate today) {
    this.codes = codes;
    this.today = today;
  }

  /**
   * Reads the folder.
   *
   * @param today the day whose words of the lists are understood without being named
   */
  static Sources read(ProgrammeFolder folder, Codes codes, LocalDate today, Problems problems) {
    Path path = folder.root().resolve(FOLDER);
    if (Files.notExists(path)) {
      return new Sources(List.of(), new Trust(Map.of()));
    }
    SourcesReader reader = new SourcesReader(codes, today);
    List<Source> sources = new ArrayList<>();
    for (String file : files(path)) {
      String name = FOLDER + "/" + file;
      if (!name.equals(TRUST)) {
        sources.add(reader.source(file.replace(".yaml", ""), folder.yaml(name, problems)));
      }
    }
    return new Sources(sources, reader.trust(folder.yaml(TRUST, problems)));
  }

  private static List<String> files(Path path) {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Source source(String code, YamlSection yaml) {
    yaml.knows(KEYS);
    String system = yaml.text("system");
    if (codes.find(CodeList.SOURCE, system).isEmpty()) {
      yaml.problem("system", "không có nguồn “%s” trong children/codes.csv".formatted(system));
    }
    Map<SourceColumn, List<String>> columns = columns(yaml.section("columns"));
    for (SourceColumn needed : List.of(SourceColumn.NAME, SourceColumn.COMMUNE)) {
      if (!columns.containsKey(needed)) {
        yaml.problem("columns", "thiếu cột “%s”".formatted(needed.key()));
      }
    }
    return new Source(
        code,
        system,
        yaml.text("name"),
        yaml.text("name-en"),
        yaml.has("dates") ? dates(yaml) : DateOrder.DAY_FIRST,
        headings(yaml, "identifier"),
        columns,
        words(yaml),
        required(yaml, columns),
        yaml.sections("carers").stream().map(this::carer).toList(),
        yaml.sections("facts").stream().map(this::fact).toList());
  }

  private static DateOrder dates(YamlSection yaml) {
    String written = yaml.text("dates").replace('-', '_');
    return Arrays.stream(DateOrder.values())
        .filter(order -> order.name().equalsIgnoreCase(written))
        .findFirst()
        .orElseGet(() -> {
          yaml.problem("dates", "cần một trong: day-first, month-first, year-first");
          return DateOrder.DAY_FIRST;
        });
  }

  private static Map<SourceColumn, List<String>> columns(YamlSection yaml) {
    yaml.knows(
        Arrays.stream(SourceColumn.values()).map(SourceColumn::key).collect(Collectors.toSet()));
    Map<SourceColumn, List<String>> columns = new EnumMap<>(SourceColumn.class);
    for (SourceColumn column : SourceColumn.values()) {
      if (yaml.has(column.key())) {
        columns.put(column, headings(yaml, column.key()));
      }
    }
    return columns;
  }

  private Map<SourceColumn, Map<String, String>> words(YamlSection yaml) {
    Map<SourceColumn, Map<String, String>> words = new EnumMap<>(SourceColumn.class);
    yaml.optionalSection("words")
        .ifPresent(section -> {
          section.knows(TRANSLATED.stream().map(SourceColumn::key).collect(Collectors.toSet()));
          for (SourceColumn column : TRANSLATED) {
            section
                .optionalSection(column.key())
                .ifPresent(meanings -> words.put(column, meanings(meanings, column)));
          }
        });
    return words;
  }

  private Map<String, String> meanings(YamlSection yaml, SourceColumn column) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String key : yaml.keys()) {
      String code = yaml.text(key);
      boolean known =
          column == SourceColumn.PEOPLE
              ? codes.find(CodeList.PEOPLE, code).isPresent()
              : Set.of("male", "female", "unknown").contains(code);
      if (!known) {
        yaml.problem(key, "“%s” không có trong danh mục".formatted(code));
      }
      meanings.put(Folded.of(key), code);
    }
    return meanings;
  }

  private static Set<SourceColumn> required(
      YamlSection yaml, Map<SourceColumn, List<String>> columns) {
    Set<SourceColumn> required = EnumSet.of(SourceColumn.NAME, SourceColumn.COMMUNE);
    for (String key : yaml.texts("required")) {
      Optional<SourceColumn> column =
          columns.keySet().stream().filter(one -> one.key().equals(key)).findFirst();
      if (column.isEmpty()) {
        yaml.problem("required", "“%s” không có trong columns".formatted(key));
      }
      column.ifPresent(required::add);
    }
    return required;
  }

  private Source.CarerColumns carer(YamlSection yaml) {
    yaml.knows(Set.of("relation", "name", "phone"));
    String relation = yaml.text("relation");
    if (codes.find(CodeList.RELATION, relation).isEmpty()) {
      yaml.problem("relation", "không có quan hệ “%s” trong danh mục".formatted(relation));
    }
    return new Source.CarerColumns(relation, headings(yaml, "name"), yaml.texts("phone"));
  }

  private Source.FactColumns fact(YamlSection yaml) {
    yaml.knows(Set.of("kind", "on", "day", "attributes"));
    FactKind kind = yaml.choice("kind", FactKind.class);
    if (!KINDS.contains(kind)) {
      yaml.problem("kind", "sự kiện này phải do người biết em ghi, không nhập từ tệp");
    }
    if (yaml.has("on") == yaml.has("day")) {
      yaml.problem("ghi một trong hai: “on: [cột ngày]” hoặc “day: 2025-09-05”");
    }
    Map<String, Source.Attribute> attributes = new LinkedHashMap<>();
    yaml.optionalSection("attributes")
        .ifPresent(section -> {
          section.knows(kind.asked().stream().map(Asked::name).collect(Collectors.toSet()));
          kind.asked().stream()
              .filter(asked -> section.has(asked.name()))
              .forEach(asked ->
                  attributes.put(asked.name(), attribute(section.section(asked.name()), asked)));
        });
    kind.asked().stream()
        .filter(asked -> asked.needed() && !attributes.containsKey(asked.name()))
        .forEach(asked -> yaml.problem("attributes", "thiếu “%s”".formatted(asked.name())));
    return new Source.FactColumns(
        kind,
        yaml.texts("on"),
        yaml.has("day") ? Optional.of(yaml.date("day")) : Optional.empty(),
        attributes);
  }

  private Source.Attribute attribute(YamlSection yaml, Asked asked) {
    yaml.knows(Set.of("column", "value", "words"));
    if (yaml.has("column") == yaml.has("value")) {
      yaml.problem("ghi một trong hai: “column: [..]” hoặc “value: ..”");
    }
    Map<String, String> words = new LinkedHashMap<>();
    List<String> written = new ArrayList<>();
    asked
        .list()
        .filter(list -> yaml.has("column"))
        .ifPresent(list ->
            codes.of(list, today).forEach(code -> words.put(Folded.of(code.vi()), code.code())));
    yaml.optionalSection("words")
        .ifPresent(section ->
            section
                .keys()
                .forEach(key -> {
                  String code = section.text(key);
                  words.put(Folded.of(key), code);
                  written.add(key);
                  requireKnown(section, key, code, asked);
                }));
    String value = yaml.optional("value").orElse("");
    if (!value.isEmpty()) {
      requireKnown(yaml, "value", value, asked);
    }
    return new Source.Attribute(
        yaml.texts("column"), value, words, written.isEmpty() ? "" : written.getFirst());
  }

  private void requireKnown(YamlSection yaml, String key, String code, Asked asked) {
    if (asked.list().isPresent() && codes.find(asked.list().get(), code).isEmpty()) {
      yaml.problem(key, "“%s” không có trong danh mục".formatted(code));
    }
  }

  private static List<String> headings(YamlSection yaml, String key) {
    List<String> headings = yaml.texts(key);
    if (headings.isEmpty()) {
      yaml.problem(key, "“%s” cần danh sách tên cột [..]".formatted(key));
    }
    return headings;
  }

  private Trust trust(YamlSection yaml) {
    yaml.knows(TrustedField.keys());
    Map<String, List<String>> ranks = new LinkedHashMap<>();
    for (String field : yaml.keys()) {
      List<String> order = yaml.texts(field);
      order.stream()
          .filter(source -> codes.find(CodeList.SOURCE, source).isEmpty())
          .forEach(source ->
              yaml.problem(field, "không có nguồn “%s” trong danh mục".formatted(source)));
      ranks.put(field, order);
    }
    return new Trust(ranks);
  }
}
