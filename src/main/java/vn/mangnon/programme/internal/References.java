package vn.mangnon.programme.internal;

import java.util.Collection;
import vn.mangnon.agencies.Agencies;
import vn.mangnon.folder.YamlSection;

/** Cross references between files: what is named must exist. */
final class References {
  private References() {}

  static String agency(YamlSection section, String key, Agencies agencies) {
    String code = section.text(key);
    if (agencies.byCode(code).isEmpty()) {
      section.problem(key, "không có cơ quan “%s” trong agencies.csv".formatted(code));
    }
    return code;
  }

  /** Notes a problem unless the name is one of the known ones, which stand in {@code file}. */
  static void known(
      YamlSection section, String key, String name, Collection<String> known, String file) {
    if (!known.contains(name)) {
      section.problem(key, "không có “%s” trong %s".formatted(name, file));
    }
  }
}
