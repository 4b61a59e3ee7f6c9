package vn.mangnon.protection.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseCode;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.rules.Step;

/**
 * The case of another child of the same report, in which the writer of a form may do the same.
 *
 * @param seen the number of its last action
 * @param services of its plan in force, in their order
 */
public record Sibling(UUID id, Step step, int seen, List<String> services) {
  private static final String FIELD = "sibling-";

  public Sibling {
    services = List.copyOf(services);
  }

  static Sibling of(CaseView view) {
    return new Sibling(
        view.id(),
        view.state().step(),
        view.state().number(),
        view.state().plan().map(Payload.PlanDrafted::services).orElse(List.of()).stream()
            .map(service -> service.what().text())
            .toList());
  }

  /** The cases that were chosen in a form. */
  static List<UUID> chosen(Typed typed) {
    return typed.values().keySet().stream()
        .filter(field -> field.startsWith(FIELD) && !typed.text(field).isEmpty())
        .flatMap(
            field -> new Typed(Map.of(FIELD, field.substring(FIELD.length()))).id(FIELD).stream())
        .sorted()
        .toList();
  }

  /** The field in which a case is chosen. */
  static String field(UUID id) {
    return FIELD + id;
  }

  /** The field that says which service of its plan was given. */
  static String serviceField(UUID id) {
    return FIELD + "service-" + id;
  }

  /** The field that keeps how much of it was seen. */
  static String seenField(UUID id) {
    return FIELD + "seen-" + id;
  }

  /** The code people call it by. */
  public String code() {
    return CaseCode.of(id);
  }

  /** The field in which it is chosen. */
  public String field() {
    return field(id);
  }

  /** The field that says which service of its plan was given. */
  public String serviceField() {
    return serviceField(id);
  }

  /** The field that keeps how much of it was seen. */
  public String seenField() {
    return seenField(id);
  }

  /** The number of the service that is called as one of another plan, from 1; 0 for none. */
  public int serviceLike(String what) {
    return services.stream().map(Sibling::folded).toList().indexOf(folded(what)) + 1;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
