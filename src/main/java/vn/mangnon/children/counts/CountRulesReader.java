package vn.mangnon.children.counts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.record.Asked;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.survey.Condition;

/** Reads {@code children/counts.csv} and {@code children/count-categories.csv}. */
final class CountRulesReader {
  private static final String RULES = "children/counts.csv";
  private static final String GROUPS = "children/count-categories.csv";
  private static final Pattern CONDITION =
      Pattern.compile("([A-Z_]+)(?:\\(([^)]*)\\))? ([a-z_]+)");
  private static final List<String> RULE_COLUMNS =
      List.of(
          "element",
          "rule",
          "age_from",
          "age_to",
          "age_on",
          "conditions",
          "growth",
          "status",
          "note");
  private static final List<String> GROUP_COLUMNS =
      List.of("category", "attribute", "values", "from", "to", "note");

  /** Whether the province has confirmed a rule. */
  private enum Status {
    PROPOSED,
    CONFIRMED
  }

  private final Codes codes;

  private CountRulesReader(Codes codes) {
    this.codes = codes;
  }

  static CountRules read(ProgrammeFolder folder, Codes codes, Problems problems) {
    CountRulesReader reader = new CountRulesReader(codes);
    Set<String> known = new HashSet<>();
    List<CountRule> rules = new ArrayList<>();
    for (CsvRow row : folder.rows(RULES, RULE_COLUMNS, problems)) {
      CountRule rule = reader.rule(row);
      if (!known.add(rule.element())) {
        row.problem("số liệu %s đã có ở dòng khác".formatted(rule.element()));
      }
      rules.add(rule);
    }
    List<Group> groups =
        folder.rows(GROUPS, GROUP_COLUMNS, problems).stream().map(CountRulesReader::group).toList();
    return new CountRules(rules, groups);
  }

  private CountRule rule(CsvRow row) {
    CountRule.Kind kind = row.choice("rule", CountRule.Kind.class);
    List<FactFilter> conditions = new ArrayList<>();
    row.optional("conditions")
        .ifPresent(text -> {
          for (String part : text.split(";")) {
            condition(row, part.strip()).ifPresent(conditions::add);
          }
        });
    boolean events = kind == CountRule.Kind.EVENTS || kind == CountRule.Kind.HAPPENED_TO;
    if (events && conditions.isEmpty()) {
      row.problem("quy tắc %s cần nêu sự kiện trong ô “conditions”".formatted(kind));
    }
    Optional<CountRule.Judged> growth = row.optional("growth").flatMap(text -> judged(row, text));
    if ((kind == CountRule.Kind.GROWTH) == growth.isEmpty()) {
      row.problem("ô “growth” dành cho quy tắc GROWTH và chỉ cho quy tắc đó");
    }
    return new CountRule(
        row.text("element"),
        kind,
        new AgeRange(
            period(row, "age_from"),
            period(row, "age_to"),
            row.choice("age_on", AgeRange.On.class)),
        conditions,
        growth,
        row.choice("status", Status.class) == Status.PROPOSED,
        row.optional("note").orElse(""));
  }

  private Optional<FactFilter> condition(CsvRow row, String text) {
    Matcher matcher = CONDITION.matcher(text);
    if (!matcher.matches()) {
      row.problem("không hiểu điều kiện “%s”; ví dụ: DISABILITY on_last_day".formatted(text));
      return Optional.empty();
    }
    Optional<FactKind> kind = named(FactKind.values(), matcher.group(1));
    Optional<FactFilter.When> when =
        named(FactFilter.When.values(), matcher.group(3).toUpperCase(Locale.ROOT));
    if (kind.isEmpty() || when.isEmpty()) {
      row.problem("điều kiện “%s” nêu loại sự kiện hoặc lúc không có".formatted(text));
      return Optional.empty();
    }
    Map<String, Set<String>> attributes = new LinkedHashMap<>();
    if (matcher.group(2) != null) {
      for (String part : matcher.group(2).split("&")) {
        attribute(row, kind.get(), part.strip(), attributes);
      }
    }
    return Optional.of(new FactFilter(kind.get(), attributes, when.get()));
  }

  private void attribute(
      CsvRow row, FactKind kind, String text, Map<String, Set<String>> attributes) {
    String[] sides = text.split("=", 2);
    Optional<Asked> asked =
        kind.asked().stream().filter(one -> one.name().equals(sides[0])).findFirst();
    if (sides.length < 2 || asked.flatMap(Asked::list).isEmpty()) {
      row.problem("sự kiện %s không có mục “%s” theo danh mục".formatted(kind, text));
      return;
    }
    Set<String> values = new TreeSet<>(List.of(sides[1].split("\\|")));
    for (String code : values) {
      if (codes.find(asked.get().list().orElseThrow(), code).isEmpty()) {
        row.problem("danh mục không có mã “%s”".formatted(code));
      }
    }
    attributes.put(sides[0], values);
  }

  private static Optional<CountRule.Judged> judged(CsvRow row, String text) {
    Optional<Condition> condition = named(Condition.values(), text);
    if (condition.isPresent()) {
      return Optional.of(new CountRule.Judged(condition.get().index(), condition));
    }
    Optional<GrowthIndex> index = named(GrowthIndex.values(), text);
    if (index.isEmpty()) {
      row.problem("không có chỉ số tăng trưởng “%s”".formatted(text));
    }
    return index.map(one -> new CountRule.Judged(one, Optional.empty()));
  }

  private static Group group(CsvRow row) {
    return new Group(
        row.text("category"),
        row.choice("attribute", Group.Attribute.class),
        Set.copyOf(row.parts("values")),
        row.number("from").map(BigDecimal::intValue).orElse(0),
        row.number("to").map(BigDecimal::intValue).orElse(0));
  }

  private static Period period(CsvRow row, String column) {
    String text = row.text(column);
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      row.problem("“%s” không phải khoảng tuổi; ví dụ P5Y, P28D".formatted(text));
      return Period.ZERO;
    }
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    for (E value : values) {
      if (value.name().equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
