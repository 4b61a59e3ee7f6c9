package vn.mangnon.protection.pages;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import vn.mangnon.places.Places;
import vn.mangnon.protection.rules.CaseTable;
import vn.mangnon.protection.rules.Part;
import vn.mangnon.protection.rules.Step;

/**
 * Whose the next step of a case is. It names offices and never a person, so that it tells nothing
 * of the team.
 *
 * @param step where the case stands
 * @param reader what the reader is to the case
 * @param home the responsible commune
 * @param event the commune where it happened
 */
public record Turn(Step step, Set<Part> reader, int home, int event) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  public Turn {
    reader = Set.copyOf(reader);
  }

  /** Whether there is a next step and it is not the reader's. */
  public boolean others() {
    return !whose().isEmpty() && Collections.disjoint(whose(), reader);
  }

  /** The text that says whose it is, with {@link #office} of both communes. */
  public String key() {
    boolean here = whose().contains(Part.CHAIR_OF_HOME);
    if (!here) {
      return "cases.whose.worker";
    }
    return whose().contains(Part.CHAIR_OF_EVENT) && home != event
        ? "cases.whose.chairs"
        : "cases.whose.chair";
  }

  /** A commune's name within a sentence, such as “phường Hồng Gai”. */
  static String office(Places places, int place, String language) {
    String name = places.byId(place).map(one -> one.nameIn(language)).orElse("");
    return name.isEmpty() || "en".equals(language)
        ? name
        : name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
  }

  private Set<Part> whose() {
    return CaseTable.onward(step).map(CaseTable::whose).orElse(Set.of());
  }
}
