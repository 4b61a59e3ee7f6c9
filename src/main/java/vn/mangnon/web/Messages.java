package vn.mangnon.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The interface texts of all modules, from {@code messages/<module>_vi.properties} and {@code
 * _en.properties} (UTF-8). Arguments replace {@code {0}}, {@code {1}}, …; nothing else is special,
 * so that an apostrophe is an apostrophe.
 */
public final class Messages {
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  private Messages() {}

  /** Reads every module's texts from the class path. */
  public static Messages load() {
    Messages messages = new Messages();
    for (Language language : Language.values()) {
      messages.texts.put(language, read(language));
    }
    return messages;
  }

  /** The text in this language; a missing key shows itself, so that a page never fails for it. */
  public String text(Language language, String key, Object... arguments) {
    String text = texts.getOrDefault(language, Map.of()).getOrDefault(key, "⟦" + key + "⟧");
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** The keys known in this language. */
  public Set<String> keys(Language language) {
    return Set.copyOf(texts.getOrDefault(language, Map.of()).keySet());
  }

  private static Map<String, String> read(Language language) {
    Map<String, String> result = new HashMap<>();
    String pattern = "classpath*:messages/*_" + language.code() + ".properties";
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach((key, text) -> result.put((String) key, (String) text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }
}
