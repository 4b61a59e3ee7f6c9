package vn.mangnon.browser;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person reads: every page and file that is led to, some of each kind, and answers to
 * questions put besides. Read once when made; {@link #changes} reads all of it again.
 */
final class Readings {
  private static final int OF_A_KIND = 2;
  private static final int SHOWN = 120;
  private static final Pattern LINK = Pattern.compile("\\bhref=\"(/[^\"#]*)");

  private static final Pattern PERIOD = Pattern.compile("<option value=\"([0-9]{4}[0-9A-Z-]*)\"");

  /** A key that a page makes for what may be sent from it. */
  private static final Pattern FRESH_KEY =
      Pattern.compile("name=\"(id|episode)\" value=\"[0-9a-f-]{36}\"");

  /** When one's own visit was last used, by the minute: reading changes it. */
  private static final Pattern LAST_USED = Pattern.compile("dùng lần cuối [0-9:]+ [0-9/]+");

  /** When a message for programs was made. */
  private static final Pattern PREPARED =
      Pattern.compile("\"(id|prepared)\":\"[A-Z_-]*[0-9-]{8,10}T[0-9:.]+Z\"");

  private final Caller reader;
  private final Map<String, Supplier<Caller.Answer>> questions = new LinkedHashMap<>();
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();

  private Readings(Caller reader) {
    this.reader = reader;
  }

  /** Follows links from {@code starts} on. */
  static Readings of(Caller reader, Collection<String> starts) {
    Readings readings = new Readings(reader);
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      String path = open.poll();
      if (!readings.answers.containsKey(path) && readings.wants(path)) {
        readings.ask(path, () -> reader.get(path));
        readings.links(path).forEach(open::add);
      }
    }
    return readings;
  }

  /** Asks something that no link leads to, such as a search. */
  Readings ask(String name, Supplier<Caller.Answer> question) {
    questions.put(name, question);
    answers.put(name, text(question.get()));
    return this;
  }

  Readings search(String path, Map<String, String> form) {
    return ask(path + " " + form, () -> reader.post(path, form));
  }

  /** The addresses that were answered with a page or a file. */
  List<String> read() {
    return answers.entrySet().stream()
        .filter(answer -> answer.getValue().startsWith("200 "))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Reads all again and tells where an answer is another than the first time, and how. */
  List<String> changes() {
    return again().toList();
  }

  /** Whether any answer is another than the first time. */
  boolean changed() {
    return again().findAny().isPresent();
  }

  private Stream<String> again() {
    return questions.entrySet().stream()
        .flatMap(asked -> {
          String before = answers.getOrDefault(asked.getKey(), "");
          String now = text(asked.getValue().get());
          return now.equals(before)
              ? Stream.empty()
              : Stream.of(asked.getKey() + ": " + difference(before, now));
        });
  }

  private boolean wants(String path) {
    if (path.startsWith("/assets") || path.startsWith("/static") || path.contains("lang=")) {
      return false;
    }
    return kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND;
  }

  /** Which filters an address has makes another kind; their values do not. */
  private static String kind(String path) {
    int query = path.indexOf('?');
    String filters =
        query < 0
            ? ""
            : Arrays.stream(path.substring(query + 1).split("&"))
                .map(filter -> filter.replaceFirst("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
    return SiteMap.kind(path) + "?" + filters;
  }

  private Stream<String> links(String path) {
    String page = answers.getOrDefault(path, "");
    Stream<String> periods =
        page.contains("name=\"ky\"")
            ? PERIOD
                .matcher(page)
                .results()
                .map(period -> path.replaceFirst("\\?.*", "") + "?ky=" + period.group(1))
            : Stream.empty();
    Stream<String> links =
        LINK.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&"));
    return Stream.concat(periods, links).distinct();
  }

  private static String text(Caller.Answer answer) {
    String body = FRESH_KEY.matcher(answer.body()).replaceAll("name=\"$1\" value=\"fresh\"");
    body = LAST_USED.matcher(body).replaceAll("dùng lần cuối");
    body = PREPARED.matcher(body).replaceAll("$1");
    return answer.status() + " " + answer.headers() + "\n" + body;
  }

  private static String difference(String before, String now) {
    int at = Arrays.mismatch(before.toCharArray(), now.toCharArray());
    int from = Math.max(0, at - SHOWN / 2);
    return "…%s… became …%s…"
        .formatted(
            before.substring(from, Math.min(before.length(), from + SHOWN)),
            now.substring(from, Math.min(now.length(), from + SHOWN)));
  }
}
