package vn.mangnon.web;

import java.util.List;

/**
 * One entry of the main navigation.
 *
 * @param label the text in the page's language
 * @param path where it leads
 * @param current whether the page being shown stands under it
 * @param parts on the first page of one of its parts: all of them that the person may open
 * @param unread how much there the person was told and has not read; 0 shows no number
 */
public record NavigationEntry(
    String label, String path, boolean current, List<NavigationEntry> parts, long unread) {
  public NavigationEntry {
    parts = List.copyOf(parts);
  }

  /** An entry without parts. */
  public NavigationEntry(String label, String path, boolean current) {
    this(label, path, current, List.of(), 0);
  }
}
