package vn.mangnon.children.pages;

import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.search.ChildQuery;

/** A search as the fields of a form. */
final class SearchForm {
  private SearchForm() {}

  static ChildQuery read(Typed typed) {
    return new ChildQuery(
        typed.text(IdentityForm.name(IdentityField.NAME)),
        BirthDate.parse(typed.text("birth")),
        IdentityForm.sex(typed.text("sex")),
        typed.number("place"),
        typed.text("village"),
        typed.text("carer"),
        typed.text("number").isEmpty() ? typed.text("personal-number") : typed.text("number"));
  }
}
