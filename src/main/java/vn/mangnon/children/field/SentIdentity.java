package vn.mangnon.children.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Contact;
import vn.mangnon.children.record.Ethnicity;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Numbers;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.record.Sex;

/** Who a child is by what a device sent: fields that were not sent stay as they were. */
final class SentIdentity {
  static final Identity UNKNOWN =
      new Identity(
          "", Optional.empty(), Sex.UNKNOWN, Ethnicity.UNKNOWN, Numbers.NONE, Contact.NONE);

  private SentIdentity() {}

  static List<Mistake> mistakes(Map<String, String> values) {
    List<Mistake> mistakes = new ArrayList<>();
    String birth = values.getOrDefault("birth", "").strip();
    if (!birth.isEmpty() && BirthDate.parse(birth).isEmpty()) {
      mistakes.add(new Mistake("birth", Refusal.BIRTH_UNREADABLE));
    }
    if (sex(values, Sex.UNKNOWN).isEmpty()) {
      mistakes.add(new Mistake("sex", Refusal.NOT_CHOSEN));
    }
    return mistakes;
  }

  /** {@code base} with what was sent, which has no {@link #mistakes}. */
  static Identity over(Identity base, Map<String, String> values) {
    return new Identity(
        values.getOrDefault("name", base.name()),
        values.containsKey("birth") ? BirthDate.parse(values.get("birth")) : base.birth(),
        sex(values, base.sex()).orElse(base.sex()),
        base.ethnicity(),
        base.numbers(),
        new Contact(
            phone(values, base.contact().phone()),
            values.getOrDefault("address", base.contact().address()).strip()));
  }

  private static String phone(Map<String, String> values, String base) {
    return values.containsKey("phone") ? values.get("phone").replaceAll("[\\s.-]", "") : base;
  }

  private static Optional<Sex> sex(Map<String, String> values, Sex base) {
    if (!values.containsKey("sex")) {
      return Optional.of(base);
    }
    for (Sex sex : Sex.values()) {
      if (sex.name().equals(values.get("sex"))) {
        return Optional.of(sex);
      }
    }
    return Optional.empty();
  }
}
