package vn.mangnon.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.mangnon.access.Role;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.places.Residence;
import vn.mangnon.programme.Programme;
import vn.mangnon.sample.ElementModel.Equal;
import vn.mangnon.sample.ElementModel.Size;

/** Reads a programme's {@code sample.yaml} and names every mistake with its line. */
final class SettingsReader {
  private static final String FILE = "sample.yaml";
  private static final Set<String> ELEMENT_KEYS =
      Set.of(
          "total",
          "per",
          "of",
          "rate",
          "rate_urban",
          "rate_rural",
          "share_of_places",
          "within",
          "by_class",
          "spread",
          "likelier",
          "equals",
          "in_years",
          "comments");

  private final Programme programme;

  private SettingsReader(Programme programme) {
    this.programme = programme;
  }

  static SampleSettings read(ProgrammeFolder folder, Programme programme) {
    Problems problems = new Problems();
    YamlSection file = folder.yaml(FILE, problems);
    SampleSettings settings = new SettingsReader(programme).settings(file);
    problems.throwIfAny();
    return settings;
  }

  private SampleSettings settings(YamlSection file) {
    YamlSection population = file.section("population");
    YamlSection accounts = file.section("accounts");
    return new SampleSettings(
        file.integer("seed"),
        file.integer("first_year"),
        file.integer("last_year"),
        file.integer("breakdowns_from"),
        file.text("note"),
        population.integer("unknown"),
        decimal(population, "child_drift"),
        shares(file),
        elements(file.section("elements")),
        reporting(file.section("reporting")),
        accounts.text("password"),
        accounts.sections("people").stream().map(SettingsReader::person).toList());
  }

  private static Map<String, ByClass> shares(YamlSection file) {
    Map<String, ByClass> shares = new HashMap<>();
    for (YamlSection share : file.sections("shares")) {
      shares.put(share.text("dimension") + ":" + share.text("option"), byClass(share));
    }
    return shares;
  }

  private List<ElementModel> elements(YamlSection section) {
    Map<String, ElementModel> read = new LinkedHashMap<>();
    for (String code : section.keys()) {
      if (programme.element(code).isEmpty()) {
        section.problem(code, "không có số liệu gốc “%s” trong elements.yaml".formatted(code));
      }
      read.put(code, element(code, section.section(code).knows(ELEMENT_KEYS)));
    }
    List<ElementModel> ordered = new ArrayList<>();
    Set<String> done = new HashSet<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (ElementModel model : read.values()) {
        if (!done.contains(model.code()) && done.containsAll(model.needs())) {
          ordered.add(model);
          moved = done.add(model.code());
        }
      }
    }
    read.keySet().stream()
        .filter(code -> !done.contains(code))
        .forEach(
            code -> section.problem(code, "“per”, “within” hoặc “equals” trỏ tới chỗ không có"));
    return ordered;
  }

  private static ElementModel element(String code, YamlSection section) {
    return new ElementModel(
        code,
        size(section),
        section.optional("within"),
        section.optionalSection("by_class").map(SettingsReader::byClass).orElse(ByClass.ONE),
        section.has("spread") ? decimal(section, "spread") : 0,
        section.optionalSection("likelier").map(SettingsReader::numbers).orElse(Map.of()),
        section.optionalSection("equals").map(SettingsReader::equal),
        years(section, "in_years"),
        section.optionalSection("comments").map(SettingsReader::comments).orElse(Map.of()));
  }

  private static Size size(YamlSection section) {
    if (section.has("share_of_places")) {
      return new Size.ShareOfPlaces(curve(section.section("share_of_places")));
    }
    if (section.has("per")) {
      Map<Residence, Curve> own = new EnumMap<>(Residence.class);
      section.optionalSection("rate_urban").ifPresent(s -> own.put(Residence.URBAN, curve(s)));
      section.optionalSection("rate_rural").ifPresent(s -> own.put(Residence.RURAL, curve(s)));
      double of = section.has("of") ? decimal(section, "of") : 100;
      return new Size.Rate(section.text("per"), of, curve(section.section("rate")), own);
    }
    return new Size.Total(curve(section.section("total")));
  }

  private static Equal equal(YamlSection section) {
    String dimension =
        section.keys().stream().filter(key -> !"element".equals(key)).findFirst().orElse("?");
    return new Equal(dimension + ":" + section.text(dimension), section.text("element"));
  }

  private static Curve curve(YamlSection section) {
    TreeMap<Integer, Double> points = new TreeMap<>();
    for (String year : section.keys()) {
      points.put(year.matches("\\d{4}") ? Integer.parseInt(year) : 0, decimal(section, year));
    }
    if (points.isEmpty() || points.containsKey(0)) {
      section.problem("cần các giá trị theo năm, dạng {2020: 12.5, 2025: 14}");
      points.put(0, 0.0);
    }
    return new Curve(points);
  }

  private static ByClass byClass(YamlSection section) {
    if (section.has("all")) {
      return ByClass.all(decimal(section, "all"));
    }
    Map<Residence, Double> values = new EnumMap<>(Residence.class);
    for (Residence residence : Residence.values()) {
      String key = residence.name().toLowerCase(Locale.ROOT);
      if (section.has(key)) {
        values.put(residence, decimal(section, key));
      }
    }
    return new ByClass(values);
  }

  private static Map<String, Double> numbers(YamlSection section) {
    return section.keys().stream()
        .collect(Collectors.toMap(key -> key, key -> decimal(section, key)));
  }

  private static Map<Integer, String> comments(YamlSection section) {
    return section.keys().stream()
        .filter(year -> year.matches("\\d{4}"))
        .collect(Collectors.toMap(Integer::valueOf, section::text));
  }

  private static SampleSettings.Reporting reporting(YamlSection section) {
    YamlSection late = section.section("late");
    YamlSection correction = section.section("correction");
    YamlSection early = section.section("early");
    YamlSection returned = section.section("returned");
    return new SampleSettings.Reporting(
        section.integer("days_before_due"),
        decimal(late, "share"),
        late.integer("days_after_due"),
        decimal(correction, "share"),
        decimal(correction, "error"),
        correction.integer("days_after_due"),
        section.sections("gaps").stream()
            .map(gap ->
                new SampleSettings.Gap(
                    years(gap, "years"), Set.copyOf(gap.texts("agencies")), decimal(gap, "share")))
            .toList(),
        new SampleSettings.Early(
            early.integer("year"), decimal(early, "share"), early.integer("days_before_today")),
        returned.integer("count"),
        returned.text("reason"));
  }

  private static SampleSettings.Person person(YamlSection section) {
    return new SampleSettings.Person(
        section.text("login"),
        section.text("name"),
        roles(section),
        section.optional("agency"),
        section.optional("place"));
  }

  private static List<Role> roles(YamlSection section) {
    Role role = section.choice("role", Role.class);
    return section.optional("also").isPresent()
        ? List.of(role, section.choice("also", Role.class))
        : List.of(role);
  }

  private static Set<Integer> years(YamlSection section, String key) {
    return section.texts(key).stream().map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static double decimal(YamlSection section, String key) {
    return section.number(key).doubleValue();
  }
}
