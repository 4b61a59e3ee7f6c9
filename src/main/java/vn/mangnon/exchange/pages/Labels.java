package vn.mangnon.exchange.pages;

import org.springframework.stereotype.Component;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.programme.DataElement;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.BatchChange;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.Submission;

/** Gives figures and forms the names a page shows. */
@Component
class Labels {
  private final Places places;
  private final Programme programme;
  private final Catalogue catalogue;

  Labels(Places places, Programme programme, Catalogue catalogue) {
    this.places = places;
    this.programme = programme;
    this.catalogue = catalogue;
  }

  ChangeLine of(BatchChange change) {
    Place place = places.place(change.place());
    DataElement element = programme.element(catalogue.elementCode(change.element())).orElseThrow();
    boolean whole = change.category() == Category.TOTAL;
    Category category = catalogue.category(change.category());
    return new ChangeLine(
        place.fullName(),
        place.nameEn(),
        whole ? element.nameVi() : element.nameVi() + " – " + category.nameVi(),
        whole ? element.nameEn() : element.nameEn() + " – " + category.nameEn(),
        change.period().nameVi(),
        change.period().nameEn(),
        change.before(),
        change.value(),
        change.now());
  }

  SheetLine of(Submission submission) {
    Place place = places.place(submission.place());
    return new SheetLine(
        submission.id(),
        place.fullName(),
        place.nameEn(),
        submission.period().nameVi(),
        submission.period().nameEn(),
        submission.state().textVi(),
        submission.state().textEn());
  }
}
