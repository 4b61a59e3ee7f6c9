package vn.mangnon.web.figures;

import java.util.Optional;
import vn.mangnon.places.Places;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Explanation;

/** How one number came about. */
public record ExplainPage(
    Question question, Explanation explanation, Programme programme, Places places) {
  /** The name of a reported element in Vietnamese. */
  public String element(String code) {
    return programme.element(code).map(DataElement::nameVi).orElse(code);
  }

  /** The name of a place. */
  public String place(int id) {
    return Optional.of(id).flatMap(places::byId).map(found -> found.fullName()).orElse("");
  }
}
