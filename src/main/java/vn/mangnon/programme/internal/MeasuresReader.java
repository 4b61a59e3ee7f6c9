package vn.mangnon.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.DataElement.ValueType;
import vn.mangnon.programme.Level;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Measure.Formula;
import vn.mangnon.programme.Series;

/** Reads how a target is computed; every element must exist and fit the formula. */
final class MeasuresReader {
  private static final Set<String> KEYS =
      Set.of("series", "formula", "numerator", "denominator", "level", "when_zero");
  private final List<DataElement> elements;

  MeasuresReader(List<DataElement> elements) {
    this.elements = elements;
  }

  List<Measure> read(YamlSection target) {
    List<Measure> measures = new ArrayList<>();
    for (YamlSection section : target.sections("measures")) {
      Measure measure = measure(section.knows(KEYS));
      if (measures.stream().anyMatch(other -> other.series() == measure.series())) {
        section.problem("series", "mỗi chuỗi (admin, survey) chỉ ghi một lần");
      }
      measures.add(measure);
    }
    if (measures.isEmpty()) {
      target.problem("cần ít nhất một mục trong “measures”");
    }
    return List.copyOf(measures);
  }

  private Measure measure(YamlSection section) {
    Measure measure =
        new Measure(
            section.choice("series", Series.class),
            section.choice("formula", Formula.class),
            section.text("numerator"),
            section.optional("denominator"),
            section.choice("level", Level.class),
            section.choice("when_zero", Measure.ZeroRule.class));
    if (measure.formula() == Formula.RATIO && measure.denominatorElement().isEmpty()) {
      section.problem("công thức ratio cần “denominator”");
    }
    if (measure.formula() != Formula.RATIO && measure.denominatorElement().isPresent()) {
      section.problem("denominator", "chỉ công thức ratio có “denominator”");
    }
    element(section, "numerator", measure)
        .filter(element ->
            (element.valueType() == ValueType.FLAG)
                != (measure.formula() == Formula.SHARE_OF_PLACES))
        .ifPresent(element ->
            section.problem(
                "numerator", "share_of_places cần số liệu kiểu flag; công thức khác cần count"));
    if (measure.denominatorElement().isPresent()) {
      element(section, "denominator", measure)
          .filter(element -> element.valueType() == ValueType.FLAG)
          .ifPresent(element -> section.problem("denominator", "mẫu số cần số liệu kiểu count"));
    }
    return measure;
  }

  private Optional<DataElement> element(YamlSection section, String key, Measure measure) {
    String code = section.text(key);
    Optional<DataElement> found =
        elements.stream().filter(element -> element.code().equals(code)).findFirst();
    if (found.isEmpty()) {
      section.problem(key, "không có số liệu “%s” trong elements.yaml".formatted(code));
    } else if (found.get().source() != measure.series()
        || found.get().reportedAt() != measure.level()) {
      section.problem(
          key,
          "“%s” trong elements.yaml khác nguồn (source) hoặc cấp (level) với mục này"
              .formatted(code));
    }
    return found;
  }
}
