package vn.mangnon.programme.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.CalendarEntry;
import vn.mangnon.programme.Funding;

/** Reads {@code calendar.yaml} and {@code funding.yaml}. */
final class CalendarReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "what_vi",
          "what_en",
          "who",
          "recurrence",
          "on",
          "month",
          "day",
          "years",
          "in_plan",
          "source",
          "passage",
          "note");

  private CalendarReader() {}

  static List<CalendarEntry> calendar(YamlSection file, Quotes quotes) {
    return file.knows(Set.of("entries")).sections("entries").stream()
        .map(section -> entry(section.knows(KEYS), quotes))
        .toList();
  }

  private static CalendarEntry entry(YamlSection section, Quotes quotes) {
    OptionalInt month = optionalInteger(section, "month", 12);
    OptionalInt day = optionalInteger(section, "day", 31);
    return new CalendarEntry(
        section.text("id"),
        section.text("what_vi"),
        section.text("what_en"),
        section.text("who"),
        section.choice("recurrence", CalendarEntry.Recurrence.class),
        section.has("on") ? Optional.of(section.date("on")) : Optional.empty(),
        month,
        day,
        years(section),
        section.text("in_plan").equals("yes"),
        section.text("source"),
        section.has("passage") ? Optional.of(quotes.read(section, "passage")) : Optional.empty(),
        section.optionalSection("note").map(NotesReader::note));
  }

  private static OptionalInt optionalInteger(YamlSection section, String key, int highest) {
    if (!section.has(key)) {
      return OptionalInt.empty();
    }
    int value = section.integer(key);
    if (value < 1 || value > highest) {
      section.problem(key, "“%s” cần từ 1 đến %d".formatted(key, highest));
    }
    return OptionalInt.of(value);
  }

  private static List<Integer> years(YamlSection section) {
    return section.texts("years").stream()
        .filter(year -> {
          boolean valid = year.matches("\\d{4}");
          if (!valid) {
            section.problem("years", "“%s” không phải năm".formatted(year));
          }
          return valid;
        })
        .map(Integer::valueOf)
        .toList();
  }

  static Funding funding(YamlSection file, Quotes quotes, Agencies agencies, Set<String> actions) {
    file.knows(Set.of("rules", "sources", "estimate_chain", "staffing_norm"));
    return new Funding(
        file.sections("rules").stream()
            .map(section -> section.knows(Set.of("id", "number", "text", "en")))
            .map(section ->
                new Funding.Rule(
                    section.text("id"),
                    section.text("number"),
                    quotes.read(section, "text"),
                    section.text("en")))
            .toList(),
        file.texts("sources"),
        file.sections("estimate_chain").stream()
            .map(section -> station(section, agencies))
            .toList(),
        file.optionalSection("staffing_norm").map(section -> staffing(section, quotes, actions)));
  }

  private static Funding.Station station(YamlSection section, Agencies agencies) {
    section.knows(Set.of("agency", "vi", "en"));
    String agency =
        section.optional("agency").isPresent()
            ? References.agency(section, "agency", agencies)
            : "";
    return new Funding.Station(agency, section.text("vi"), section.text("en"));
  }

  private static Funding.StaffingNorm staffing(
      YamlSection section, Quotes quotes, Set<String> actions) {
    section.knows(Set.of("action", "passage", "collaborators_per_village"));
    References.known(section, "action", section.text("action"), actions, "tasks.yaml");
    return new Funding.StaffingNorm(
        section.text("action"),
        quotes.read(section, "passage"),
        section.integer("collaborators_per_village"));
  }
}
