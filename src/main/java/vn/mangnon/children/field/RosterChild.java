package vn.mangnon.children.field;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.record.Standing;

/**
 * A child on the roster.
 *
 * @param revision of who the child is, from which a correction starts
 * @param carers the names of those who live with it, empty when nobody is recorded
 * @param household where it belongs to one
 * @param lastVisit the day of the last visit
 * @param nextVisit what was agreed at the last visit
 */
public record RosterChild(
    UUID child,
    UUID revision,
    String name,
    Optional<BirthDate> birth,
    Sex sex,
    Village village,
    String carers,
    Optional<House> household,
    Optional<LocalDate> lastVisit,
    Optional<LocalDate> nextVisit) {
  /**
   * The household of a child.
   *
   * @param head empty when unknown
   * @param standing how it is classed today
   */
  public record House(UUID id, String head, Optional<Standing> standing) {}

  /** Four signs of the key by which a list on paper and a list without names are compared. */
  public String mark() {
    return mark(child);
  }

  static String mark(UUID child) {
    String text = child.toString().replace("-", "");
    return text.substring(text.length() - 4).toUpperCase(java.util.Locale.ROOT);
  }

  /** The first letters of the name. */
  public String initials() {
    return Identity.initials(name);
  }
}
