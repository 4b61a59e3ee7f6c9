package vn.mangnon.protection.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.mangnon.protection.rules.ActionKind;

/** What the form of each kind of action asks, in the order of the page, and what it is called. */
public final class FormFields {
  private static final String ASK = "cases.ask.";
  private static final Pattern NUMBERED =
      Pattern.compile("(what|responsible|agency|due)-(\\d{1,2})");
  private static final Pattern MOMENT = Pattern.compile("(happened|news|received)-(day|time)");
  private static final int MOST = 100;

  /** The words of a key in the reader's language. */
  @FunctionalInterface
  public interface Words {
    String of(String key, Object... arguments);
  }

  /**
   * One question.
   *
   * @param id of its field; of a moment without “-day” and “-time”, of a row without its number
   * @param label the key of its words
   */
  private record Field(String id, String label) {}

  private FormFields() {}

  /** Where a field stands on the page, for comparing; the whole action stands first. */
  static int place(ActionKind kind, String field) {
    int row = row(field);
    int place = index(kind, plain(field));
    return row == 0 ? place * MOST * MOST : (index(kind, "what") * MOST + row) * MOST + place;
  }

  private static int index(ActionKind kind, String id) {
    int known = asked(kind).stream().map(Field::id).toList().indexOf(id);
    return id.isEmpty() ? -1 : known < 0 ? MOST - 1 : known;
  }

  /** Whether the form of a kind asks something. */
  static boolean asks(ActionKind kind, String id) {
    return asked(kind).stream().anyMatch(one -> one.id().equals(id));
  }

  /** What a field is called, with its row, or whether it is the day or the time; else nothing. */
  static Optional<String> label(ActionKind kind, String field, Words words) {
    String id = plain(field);
    return asked(kind).stream()
        .filter(one -> one.id().equals(id))
        .map(one -> within(field, words.of(one.label()), words))
        .findFirst();
  }

  private static String within(String field, String label, Words words) {
    Matcher moment = MOMENT.matcher(field);
    if (moment.matches()) {
      return label + " – " + words.of("cases.form." + moment.group(2));
    }
    int row = row(field);
    return row == 0 ? label : words.of("cases.form.row", row) + " – " + label;
  }

  /** Which row of a plan a field belongs to; 0 for none. */
  private static int row(String field) {
    Matcher numbered = NUMBERED.matcher(field);
    return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
  }

  private static String plain(String field) {
    Matcher numbered = NUMBERED.matcher(field);
    Matcher moment = MOMENT.matcher(field);
    return numbered.matches() ? numbered.group(1) : moment.matches() ? moment.group(1) : field;
  }

  private static List<Field> asked(ActionKind kind) {
    return Stream.concat(
            of(kind).map(FormFields::field),
            Stream.of(new Field("happened", "cases.form.happened")))
        .toList();
  }

  /** A question whose words have another key than its field says it after a space. */
  private static Field field(String text) {
    String[] parts = text.split(" ");
    return new Field(parts[0], parts.length == 1 ? ASK + parts[0] : parts[1]);
  }

  private static Stream<String> of(ActionKind kind) {
    return switch (kind) {
      case INITIAL_RISK -> Stream.of("grave", "harm", "protection", "news", "grounds");
      case EMERGENCY_MEASURE -> Stream.of("measure", "responsible");
      case SEPARATION -> Stream.of("until", "decision", "where", "reason");
      case SEPARATION_RENEWED -> Stream.of("until", "decision", "reason");
      case SEPARATION_ENDED -> Stream.of("where-to");
      case SPECIFIC_RISK ->
          Stream.of("harm", "protection", "overall", "met-on", "present", "minutes", "needs");
      case PLAN_DRAFTED -> Stream.of("goals", "what", "responsible", "agency", "due", "review-on");
      case PLAN_DECIDED ->
          Stream.of(
              "approved", "decision cases.ask.decision.approve", "reason cases.ask.reason.return");
      case SERVICE_GIVEN -> Stream.of("service", "result");
      case REVIEWED -> Stream.of("harm", "protection", "stable", "finding");
      case CLOSED -> Stream.of("ground", "reason");
      case REOPENED -> Stream.of("danger", "received", "reason");
      case CLOCK_PAUSED -> Stream.of("clock", "reason");
      case CLOCK_RESUMED -> Stream.of("clock");
      case MEMBER_ADDED -> Stream.of("account", "function");
      case MEMBER_LEFT -> Stream.of("account", "reason");
      case TRANSFER_ASKED ->
          Stream.of("to transfer.to", "ground transfer.ground", "reason", "answer-by transfer.day");
      case NOTED -> Stream.of("note");
      case CARE_DECIDED ->
          Stream.of(
              "care",
              "decision",
              "carers",
              "from",
              "until cases.ask.care-until",
              "review-on cases.ask.follow-on",
              "voice",
              "reason");
      case CARE_HANDED_OVER -> Stream.of("handover");
      case CARE_FOLLOWED -> Stream.of("finding", "review-on cases.ask.follow-again");
      case CARE_ENDED -> Stream.of("ending", "where-to", "reason");
      case PROCEEDING_NOTED ->
          Stream.of(
              "proceeding",
              "procedure",
              "office",
              "office-name",
              "file",
              "on",
              "stands",
              "next-on",
              "next",
              "role",
              "basis");
      case FAMILY_NOTED -> Stream.of("member", "kinship", "who", "closeness");
      case OPENED, TRANSFER_WITHDRAWN, TRANSFER_DECLINED, TRANSFER_ACCEPTED -> Stream.empty();
    };
  }
}
