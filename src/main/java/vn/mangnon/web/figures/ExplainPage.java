package vn.mangnon.web.figures;

import java.util.List;
import java.util.Optional;
import vn.mangnon.places.Places;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Explanation;
import vn.mangnon.statistics.Source;
import vn.mangnon.web.Pages;
import vn.mangnon.web.Shell;

/**
 * How one number came about.
 *
 * @param query the query of the page of its target
 * @param page which page of the reported values is shown, from 1
 * @param forms whether the reader may open the forms the values came in
 */
public record ExplainPage(
    Question question,
    String query,
    Explanation explanation,
    Programme programme,
    Places places,
    Catalogue catalogue,
    int page,
    boolean forms) {
  private static final int SIZE = 50;

  /** Where in the list of reported values one is. */
  public Pages pages() {
    Pages all = new Pages(1, SIZE, explanation.sources().size());
    return new Pages(Math.clamp(page, 1, all.count()), SIZE, all.rows());
  }

  /** The reported values of this page. */
  public List<Source> shown() {
    return explanation.sources().stream().skip(pages().offset()).limit(SIZE).toList();
  }

  /** From how many places values stand behind the number. */
  public long reporters() {
    return explanation.sources().stream().map(Source::place).distinct().count();
  }

  /** How many values were corrected since. */
  public long corrected() {
    return explanation.sources().stream().filter(one -> one.knownTo().isPresent()).count();
  }

  /** The name of a reported element. */
  public String element(Source source, Shell shell) {
    String code = source.element();
    Optional<DataElement> element = programme.element(code);
    return element.map(one -> shell.pick(one.nameVi(), one.nameEn())).orElse(code);
  }

  /** The class of a breakdown that a value belongs to; empty for a total. */
  public String category(Source source, Shell shell) {
    return source.category() == 0
        ? ""
        : shell.pick(
            catalogue.category(source.category()).nameVi(),
            catalogue.category(source.category()).nameEn());
  }

  /** The name of a place. */
  public String place(int id) {
    return places.byId(id).map(found -> found.fullName()).orElse("");
  }
}
