package vn.mangnon.children.pages;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.children.field.Roster;
import vn.mangnon.children.field.RosterChild;
import vn.mangnon.children.field.RosterHouse;
import vn.mangnon.children.field.Village;
import vn.mangnon.places.Places;

/**
 * The households of somebody's villages.
 *
 * @param assigns whether the person also gives villages to others
 */
public record RosterPage(
    List<Village> villages,
    List<RosterChild> children,
    Places places,
    LocalDate today,
    boolean assigns) {
  public RosterPage {
    villages = List.copyOf(villages);
    children = List.copyOf(children);
  }

  /** The households of one village. */
  public List<RosterHouse> houses(Village village) {
    return Roster.houses(
        children.stream().filter(child -> child.village().equals(village)).toList());
  }

  /** A place's name in a language. */
  public String name(Village village, String language) {
    return places.place(village.place()).nameIn(language);
  }
}
