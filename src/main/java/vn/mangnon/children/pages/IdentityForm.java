package vn.mangnon.children.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Contact;
import vn.mangnon.children.record.Ethnicity;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Numbers;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.record.Sex;

/** An identity as the fields of a form, and back. */
final class IdentityForm {
  private IdentityForm() {}

  static String name(IdentityField field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Typed of(Identity identity) {
    Map<String, String> values = new LinkedHashMap<>();
    for (IdentityField field : IdentityField.values()) {
      values.put(name(field), field.of(identity));
    }
    return new Typed(values);
  }

  static Identity read(Typed typed) {
    return new Identity(
        typed.text("name"),
        BirthDate.parse(typed.text("birth")),
        sex(typed.text("sex")),
        new Ethnicity(typed.text("people"), typed.text("local-group")),
        new Numbers(
            typed.digits("personal-number"),
            typed.text("birth-certificate"),
            typed.text("learner-code"),
            typed.text("insurance-code")),
        new Contact(typed.digits("phone"), typed.text("address")));
  }

  /** What the identity itself cannot say: a date that could not be read is none. */
  static List<Mistake> mistakes(Typed typed) {
    List<Mistake> mistakes = new ArrayList<>();
    String birth = typed.text("birth");
    if (!birth.isEmpty() && BirthDate.parse(birth).isEmpty()) {
      mistakes.add(new Mistake("birth", Refusal.BIRTH_UNREADABLE));
    }
    return mistakes;
  }

  static Sex sex(String text) {
    return Optional.of(text)
        .filter(one -> one.equals("MALE") || one.equals("FEMALE"))
        .map(Sex::valueOf)
        .orElse(Sex.UNKNOWN);
  }
}
