package vn.mangnon.protection.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;

/**
 * Everything that must be put right in a form at once: what cannot be read in it, and what the
 * rules say to the rest.
 */
final class FormMistakes {
  private final ActionKind kind;
  private final Typed typed;
  private final CaseView view;
  private final List<Mistake> read;
  private final Set<String> unread = new HashSet<>();

  private FormMistakes(ActionKind kind, Typed typed, CaseView view, List<Mistake> read) {
    this.kind = kind;
    this.typed = typed;
    this.view = view;
    this.read = read;
    read.forEach(one -> unread.add(one.field()));
  }

  /**
   * In the order of the page, one for each field.
   *
   * @param read what cannot be read
   * @param refusals what the rules said while something else stood for what cannot be read
   */
  static List<Mistake> of(
      ActionKind kind, Typed typed, CaseView view, List<Mistake> read, List<CaseRefusal> refusals) {
    return new FormMistakes(kind, typed, view, read).all(refusals);
  }

  private List<Mistake> all(List<CaseRefusal> refusals) {
    List<Mistake> all = new ArrayList<>(read);
    Set<String> named = new HashSet<>(unread);
    for (CaseRefusal why : refusals) {
      fields(why)
          .filter(field -> restsOn(why, field).noneMatch(unread::contains))
          .filter(field -> field.isEmpty() || named.add(field))
          .forEach(field -> all.add(Mistake.of(field, why)));
    }
    all.sort(Comparator.comparingInt(one -> FormFields.place(kind, one.field())));
    return all;
  }

  private Stream<String> fields(CaseRefusal why) {
    return switch (why) {
      case TIME_BEFORE_RECEIPT ->
          Stream.of("happened", "news", "received")
              .filter(moment -> FormFields.asks(kind, moment))
              .filter(moment ->
                  typed
                      .moment(moment)
                      .filter(at -> at.isBefore(view.state().receivedAt()))
                      .isPresent())
              .map(moment -> moment + "-day");
      // Where something was not read, these were found at their fields while reading.
      case TIME_IN_FUTURE, TEXT_LONG ->
          read.isEmpty() ? Stream.of(RefusedField.of(kind, why)) : Stream.empty();
      case DAY_PAST, TEXT_MISSING ->
          read.isEmpty() || kind != ActionKind.PLAN_DRAFTED
              ? Stream.of(RefusedField.of(kind, why))
              : Stream.empty();
      default -> Stream.of(RefusedField.of(kind, why));
    };
  }

  /** The fields without which a refusal is not known to be one. */
  private Stream<String> restsOn(CaseRefusal why, String field) {
    Stream<String> others =
        switch (why) {
          case NOT_NOW, MEASURE_FIRST, REVIEW_FIRST, STILL_SEPARATED, STILL_IN_CARE, NO_PLAN ->
              decides();
          case CARE_BACKWARDS -> Stream.of("from", "happened-day", "happened-time");
          case FOLLOW_UP_LATE -> Stream.of("until");
          case SEPARATION_TOO_LONG, SEPARATION_BACKWARDS, DAY_PAST ->
              Stream.of("happened-day", "happened-time");
          case DECISION_NUMBER_MISSING, REASON_MISSING -> Stream.of("approved");
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(field), others);
  }

  /** The choice by which an action leads here or there. */
  private Stream<String> decides() {
    return switch (kind) {
      case INITIAL_RISK -> Stream.of("grave");
      case PLAN_DECIDED -> Stream.of("approved");
      case REVIEWED -> Stream.of("stable");
      case CLOSED -> Stream.of("ground");
      default -> Stream.empty();
    };
  }
}
