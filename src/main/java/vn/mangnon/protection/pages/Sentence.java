package vn.mangnon.protection.pages;

import java.util.List;

/**
 * What an action says, as a sentence and what people wrote.
 *
 * @param key of the interface text
 * @param words what takes the places in it: texts, numbers, {@link java.time.LocalDate days} and
 *     {@link java.time.Instant moments}
 * @param written the free texts, none of them empty
 */
public record Sentence(String key, List<Object> words, List<Written> written) {
  public Sentence {
    words = List.copyOf(words);
    written = List.copyOf(written);
  }

  /**
   * A free text with what it is about.
   *
   * @param key of the interface text that names it
   */
  public record Written(String key, String text) {}
}
