package vn.mangnon.children.pages;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.access.Account;
import vn.mangnon.children.field.FollowedVillage;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.places.Place;

/**
 * The villages of a commune and who follows them.
 *
 * @param communes within reach
 * @param collaborators who may be given a village
 */
public record VillagesPage(
    List<Place> communes,
    Place commune,
    List<FollowedVillage> villages,
    List<Account> collaborators,
    Typed typed,
    LocalDate today,
    List<Mistake> mistakes) {
  public VillagesPage {
    communes = List.copyOf(communes);
    villages = List.copyOf(villages);
    collaborators = List.copyOf(collaborators);
    mistakes = List.copyOf(mistakes);
  }

  /** Villages with children that nobody follows. */
  public List<FollowedVillage> without() {
    return villages.stream()
        .filter(one -> one.assignments().isEmpty() && !one.village().name().isEmpty())
        .toList();
  }

  /** Children of whom no village is written, so that nobody can follow them. */
  public long nowhere() {
    return villages.stream()
        .filter(one -> one.village().name().isEmpty())
        .mapToLong(FollowedVillage::children)
        .sum();
  }

  /** Villages that somebody follows. */
  public List<FollowedVillage> followed() {
    return villages.stream().filter(one -> !one.assignments().isEmpty()).toList();
  }

  /** The day from which a village is given, as typed or today. */
  public String from() {
    return typed.text("from").isEmpty() ? Typed.written(today) : typed.text("from");
  }

  /** Today as people write it. */
  public String written() {
    return Typed.written(today);
  }
}
