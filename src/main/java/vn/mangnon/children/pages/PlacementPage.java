package vn.mangnon.children.pages;

import java.util.List;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Placement;
import vn.mangnon.places.Places;

/** Children who wait to be placed. */
public record PlacementPage(List<Placement> waiting, Places places, List<Mistake> mistakes) {
  public PlacementPage {
    waiting = List.copyOf(waiting);
    mistakes = List.copyOf(mistakes);
  }

  /** A place's name in a language. */
  public String name(int place, String language) {
    return places.place(place).nameIn(language);
  }
}
