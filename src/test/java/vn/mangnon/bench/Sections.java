package vn.mangnon.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of results: one section a command, each written anew by that command alone. */
final class Sections {
  private static final Pattern HEADING = Pattern.compile("(?m)^## (\\./mangnon bench \\S.*)\\n\\n");

  private Sections() {}

  /** The text with this command's section in the place of its last one. */
  static String with(String before, String command, String section) {
    Map<String, String> sections = new TreeMap<>();
    Matcher heading = HEADING.matcher(before);
    String open = "";
    int from = 0;
    while (heading.find()) {
      keep(sections, open, before.substring(from, heading.start()));
      open = heading.group(1);
      from = heading.end();
    }
    keep(sections, open, before.substring(from));
    sections.put(command, section.strip());
    StringBuilder text = new StringBuilder("# Benchmarks\n");
    sections.forEach((name, words) ->
        text.append("\n## ").append(name).append("\n\n").append(words).append('\n'));
    return text.toString();
  }

  private static void keep(Map<String, String> sections, String name, String words) {
    if (!name.isEmpty()) {
      sections.put(name, words.strip());
    }
  }
}
