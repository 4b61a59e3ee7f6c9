package vn.mangnon.programme.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.programme.Duty;
import vn.mangnon.programme.TaskGroup;

/** Reads {@code tasks.yaml} and {@code duties.yaml}. */
final class DutiesReader {
  private DutiesReader() {}

  static List<TaskGroup> taskGroups(YamlSection file, Quotes quotes) {
    Set<String> ids = new HashSet<>();
    List<TaskGroup> groups = new ArrayList<>();
    for (YamlSection section : file.knows(Set.of("task_groups")).sections("task_groups")) {
      section.knows(Set.of("id", "number", "title_vi", "title_en", "actions"));
      groups.add(
          new TaskGroup(
              newId(section, ids),
              section.integer("number"),
              quotes.read(section, "title_vi"),
              section.text("title_en"),
              section.sections("actions").stream()
                  .map(action -> action(action, ids, quotes))
                  .toList()));
    }
    return List.copyOf(groups);
  }

  private static TaskGroup.Action action(YamlSection section, Set<String> ids, Quotes quotes) {
    section.knows(Set.of("id", "marker", "parent", "text", "en"));
    section
        .optional("parent")
        .ifPresent(
            parent -> References.known(section, "parent", parent, ids, "tasks.yaml, phía trên"));
    return new TaskGroup.Action(
        newId(section, ids),
        section.optional("marker").orElse(""),
        section.optional("parent"),
        quotes.read(section, "text"),
        section.text("en"));
  }

  static List<Duty> duties(YamlSection file, Quotes quotes, Agencies agencies) {
    Set<String> ids = new HashSet<>();
    List<Duty> duties = new ArrayList<>();
    for (YamlSection section : file.knows(Set.of("duties")).sections("duties")) {
      section.knows(
          Set.of("id", "agency", "marker", "role", "function", "indicators", "text", "en"));
      duties.add(
          new Duty(
              newId(section, ids),
              References.agency(section, "agency", agencies),
              section.optional("marker").orElse(""),
              quotes.read(section, "text"),
              section.text("en"),
              section.choice("role", Duty.Role.class),
              section.text("function"),
              section.texts("indicators")));
    }
    return List.copyOf(duties);
  }

  private static String newId(YamlSection section, Set<String> ids) {
    String id = section.text("id");
    if (!ids.add(id)) {
      section.problem("id", "id %s đã dùng ở mục khác".formatted(id));
    }
    return id;
  }
}
