package vn.mangnon.publishing.composition;

import java.util.List;

/**
 * An objective of the plan with its targets.
 *
 * @param title in the plan's words, with its number
 * @param indicators how many indicators it has
 * @param targets in the order of the plan
 */
public record ReportedObjective(String title, int indicators, List<ReportedTarget> targets) {
  public ReportedObjective {
    targets = List.copyOf(targets);
  }

  /** “Mục tiêu 1: …” without the words before the colon and the full stop. */
  String plainTitle() {
    String words = title.substring(title.indexOf(':') + 1).strip();
    String ended = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    return ended.isEmpty()
        ? title
        : ended.substring(0, 1).toUpperCase(Texts.VIETNAM) + ended.substring(1);
  }

  /** “Mục tiêu 1”. */
  String shortTitle() {
    int colon = title.indexOf(':');
    return colon < 0 ? title : title.substring(0, colon);
  }
}
