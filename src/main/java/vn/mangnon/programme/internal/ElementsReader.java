package vn.mangnon.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Dimension;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Series;

/** Reads {@code elements.yaml} and the dimensions of {@code programme.yaml}. */
final class ElementsReader {
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "name_vi",
          "name_en",
          "agency",
          "level",
          "source",
          "over_time",
          "type",
          "break_down_by");

  private ElementsReader() {}

  static List<Dimension> dimensions(YamlSection file) {
    return file.sections("dimensions").stream()
        .map(section -> section.knows(Set.of("code", "name_vi", "name_en", "options")))
        .map(section ->
            new Dimension(
                section.text("code"),
                section.text("name_vi"),
                section.text("name_en"),
                section.sections("options").stream()
                    .map(option -> option.knows(Set.of("code", "vi", "en", "sdmx")))
                    .map(ElementsReader::option)
                    .toList()))
        .toList();
  }

  private static Dimension.Option option(YamlSection section) {
    return new Dimension.Option(
        section.text("code"),
        section.text("vi"),
        section.text("en"),
        section.optional("sdmx").orElse(""));
  }

  static List<DataElement> elements(
      YamlSection file, List<Dimension> dimensions, Agencies agencies) {
    List<DataElement> elements = new ArrayList<>();
    for (YamlSection section : file.knows(Set.of("elements")).sections("elements")) {
      section.knows(KEYS);
      DataElement element =
          new DataElement(
              section.text("code"),
              section.text("name_vi"),
              section.text("name_en"),
              section.choice("over_time", DataElement.Aggregation.class),
              section.choice("type", DataElement.ValueType.class),
              breakdowns(section, dimensions),
              section.choice("level", Level.class),
              section.choice("source", Series.class),
              section.text("agency"));
      if (!element.code().matches("[a-z][a-z0-9_]*")) {
        section.problem("code", "mã chỉ gồm chữ thường không dấu, số và dấu gạch dưới");
      }
      if (elements.stream().anyMatch(other -> other.code().equals(element.code()))) {
        section.problem("code", "mã %s đã có ở mục khác".formatted(element.code()));
      }
      References.agency(section, "agency", agencies);
      elements.add(element);
    }
    return List.copyOf(elements);
  }

  private static List<Dimension> breakdowns(YamlSection section, List<Dimension> dimensions) {
    List<Dimension> found = new ArrayList<>();
    for (String code : section.texts("break_down_by")) {
      dimensions.stream()
          .filter(dimension -> dimension.code().equals(code))
          .findFirst()
          .ifPresentOrElse(
              found::add,
              () ->
                  section.problem(
                      "break_down_by",
                      "không có cách phân tách “%s” trong programme.yaml".formatted(code)));
    }
    return List.copyOf(found);
  }
}
