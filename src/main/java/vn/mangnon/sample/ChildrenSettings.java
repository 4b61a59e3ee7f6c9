package vn.mangnon.sample;

import java.util.List;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.folder.YamlSection;

/**
 * Which children the sample generator of a programme shall invent.
 *
 * @param duplicates the share of children written down a second time, with slips
 */
record ChildrenSettings(double duplicates, List<Commune> communes) {
  private static final String FILE = "sample.yaml";
  private static final String SECTION = "children";

  ChildrenSettings {
    communes = List.copyOf(communes);
  }

  /**
   * One commune with children.
   *
   * @param old whether the code is of the map before the merger of 2025
   * @param villages how many villages the households live in
   * @param villageWord what the commune calls a village
   */
  record Commune(
      String code, boolean old, long seed, int households, int villages, String villageWord) {
    /** The village of the commune in which the household of an invented one lives. */
    String village(String invented) {
      return villageWord + " " + (1 + Math.floorMod(invented.hashCode(), villages));
    }
  }

  /** The settings of a programme; none where its file has no such section. */
  static ChildrenSettings read(ProgrammeFolder folder) {
    Problems problems = new Problems();
    YamlSection file = folder.yaml(FILE, problems);
    ChildrenSettings settings =
        file.keys().contains(SECTION)
            ? of(file.section(SECTION))
            : new ChildrenSettings(0, List.of());
    problems.throwIfAny();
    return settings;
  }

  private static ChildrenSettings of(YamlSection section) {
    return new ChildrenSettings(
        section.number("duplicates").doubleValue(),
        section.sections("communes").stream()
            .map(commune ->
                new Commune(
                    commune.text("code"),
                    commune.optional("map").filter("before"::equals).isPresent(),
                    commune.integer("seed"),
                    commune.integer("households"),
                    commune.integer("villages"),
                    commune.text("village_word")))
            .toList());
  }
}
