package vn.mangnon.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bytes a page and all it draws in send over the line, headers not counted. */
final class PageWeight {
  private static final Pattern ASSET =
      Pattern.compile(
          "(?:href|src)=\"(/assets/[^\"#]+)\"|url\\([\"']?([^\"')#]+)[\"']?\\)|from ?\"([^\"]+)\"");

  private final Guest guest;
  private final Map<String, Guest.Answer> fetched = new HashMap<>();

  PageWeight(Guest guest) {
    this.guest = guest;
  }

  /**
   * Bytes.
   *
   * @param page the page alone: what a second visit sends, as everything else is kept for ever
   * @param assets style sheets, scripts, fonts and pictures
   * @param scripts the scripts among them
   */
  record Weight(int status, long page, long assets, long scripts) {
    long cold() {
      return page + assets;
    }
  }

  Weight of(String path) {
    Guest.Answer answer = guest.get(path);
    Set<String> drawn = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    links(answer.text(), path, drawn, open);
    long assets = 0;
    long scripts = 0;
    while (!open.isEmpty()) {
      String asset = open.pop();
      Guest.Answer file = fetched.computeIfAbsent(asset, guest::get);
      assets += file.sent().length;
      if (asset.endsWith(".js")) {
        scripts += file.sent().length;
      }
      if (asset.endsWith(".css") || asset.endsWith(".js")) {
        links(file.text(), asset, drawn, open);
      }
    }
    return new Weight(answer.status(), answer.sent().length, assets, scripts);
  }

  private static void links(String text, String at, Set<String> drawn, Deque<String> open) {
    Matcher matcher = ASSET.matcher(text);
    while (matcher.find()) {
      String link =
          matcher.group(1) != null
              ? matcher.group(1)
              : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      String address = java.net.URI.create(at).resolve(link).toString();
      if (address.startsWith("/assets/") && drawn.add(address)) {
        open.add(address);
      }
    }
  }
}
