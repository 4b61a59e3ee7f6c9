package vn.mangnon.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import vn.mangnon.database.KeyFiles;
import vn.mangnon.protection.secrecy.FreeTextKeys;

/** Which installation a command works on. */
final class Installation {
  @Option(
      names = "--home",
      paramLabel = "<folder>",
      description = {
        "Thư mục dữ liệu / data folder (MANGNON_HOME).",
        "Mặc định: ~/.mangnon; dưới root: /var/lib/mangnon."
      })
  @org.jspecify.annotations.Nullable
  Path home;

  Path folder(String name) {
    if (home != null) {
      return home.toAbsolutePath();
    }
    String configured = System.getenv("MANGNON_HOME");
    if (configured != null && !configured.isBlank()) {
      return Path.of(configured).toAbsolutePath();
    }
    // The database server runs as an ordinary account that cannot pass through /root.
    Path standard =
        "root".equals(System.getProperty("user.name"))
            ? Path.of("/var/lib/mangnon")
            : Path.of(System.getProperty("user.home"), ".mangnon");
    return name.isEmpty() ? standard : standard.resolve(name);
  }

  /** The keys without which the words of cases cannot be read. */
  KeyFiles keyFiles(String name) {
    return new KeyFiles(folder(name), List.of(FreeTextKeys.FILE));
  }

  Map<String, Object> properties(String name) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("mangnon.home", folder(name).toString());
    put(properties, "mangnon.programme", System.getenv("MANGNON_PROGRAMME"));
    return properties;
  }

  private static void put(
      Map<String, Object> properties, String key, @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isBlank()) {
      properties.put(key, value);
    }
  }
}
