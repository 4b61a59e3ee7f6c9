package vn.mangnon.programme;

import java.util.List;
import java.util.Optional;

/** The whole text of the plan, cut into passages. "[?]" marks a doubtful reading. */
public record PlanText(List<Passage> passages) {
  /**
   * One heading, paragraph or item.
   *
   * @param anchor its name in links, e.g. {@code doan-17}
   */
  public record Passage(String anchor, int line, Kind kind, String text) {}

  /** What a passage is. */
  public enum Kind {
    TITLE,
    HEADING,
    SUBHEADING,
    PARAGRAPH,
    ITEM
  }

  /** The first passage that holds these words. */
  public Optional<Passage> passageOf(String words) {
    return passages.stream().filter(passage -> passage.text().contains(words)).findFirst();
  }

  /** The anchor of the first passage that holds these words; empty when none does. */
  public String anchorOf(String words) {
    return passageOf(words).map(Passage::anchor).orElse("");
  }
}
