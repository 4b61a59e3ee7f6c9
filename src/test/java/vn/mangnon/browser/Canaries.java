package vn.mangnon.browser;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Words that nothing but this test can have written, one for each thing that people type, and the
 * places where none may turn up.
 */
final class Canaries {
  private static final String BEGINNING = "Qwx";
  private static final Pattern CANARY =
      Pattern.compile("qwx[a-z]{3}|7770[0-9]{8}|09777[0-9]{5}", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE = Pattern.compile("(?s)<title>.*?</title>");

  /** Whatever leads to a server; a telephone's number leads to the telephone. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\b(?:href|action|src|hx-[a-z]+)=\"(?!tel:)([^\"]*)\"");

  private final Map<String, String> made = new LinkedHashMap<>();
  private final List<String> found = new ArrayList<>();
  private final Listening listening = new Listening();

  /** A word for what is typed there; the same for the same. */
  String word(String what) {
    return made.computeIfAbsent(what, unused -> BEGINNING + letters(made.size()));
  }

  /** A number of twelve digits. */
  String number(String what) {
    return made.computeIfAbsent(what, unused -> "7770%08d".formatted(made.size()));
  }

  /** A telephone number. */
  String phone(String what) {
    return made.computeIfAbsent(what, unused -> "09777%05d".formatted(made.size()));
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + 'z';
  }

  /** Looks at everything but the words of a page: headers, addresses, title. */
  Caller.Answer look(String asked, Caller.Answer answer) {
    answer.headers().forEach((name, values) -> look(asked + " header " + name, values));
    look(asked + " title", TITLE.matcher(answer.body()).results().map(MatchResult::group).toList());
    look(
        asked + " address",
        ADDRESS.matcher(answer.body()).results().map(link -> link.group(1)).toList());
    return answer;
  }

  /** Looks at texts that belong to {@code where}. */
  void look(String where, Collection<String> texts) {
    texts.stream()
        .flatMap(text -> Stream.of(text, decoded(text)))
        .flatMap(text -> CANARY.matcher(text).results())
        .map(canary -> where + ": " + nameOf(canary.group()))
        .distinct()
        .forEach(found::add);
  }

  private String nameOf(String canary) {
    return made.entrySet().stream()
        .filter(
            one -> one.getValue().toLowerCase(Locale.ROOT).equals(canary.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(canary);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notCoded) {
      return "";
    }
  }

  /** Begins to hear every line of the log, as it is configured. */
  void listen() {
    listening.start();
    root().addAppender(listening);
  }

  /** Where canaries were seen so far, log included; begins anew. */
  List<String> found() {
    look("log", List.copyOf(listening.lines));
    listening.lines.clear();
    List<String> all = List.copyOf(found);
    found.clear();
    return all;
  }

  /** How many lines were heard since they were last looked at. */
  int lines() {
    return listening.lines.size();
  }

  void stopListening() {
    root().detachAppender(listening);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Every line with what an appender could write of it. */
  private static final class Listening extends AppenderBase<ILoggingEvent> {
    private final List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      String failure =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(
          String.join(
              " ",
              event.getLoggerName(),
              event.getThreadName(),
              event.getFormattedMessage(),
              event.getMDCPropertyMap().toString(),
              String.valueOf(event.getKeyValuePairs()),
              failure));
    }
  }
}
