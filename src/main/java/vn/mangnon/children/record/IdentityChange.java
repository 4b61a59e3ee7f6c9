package vn.mangnon.children.record;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What two people made of one identity.
 *
 * @param merged the latest identity with those of my fields that nobody else touched
 * @param conflicts fields that both changed, differently
 */
record IdentityChange(Identity merged, Set<IdentityField> conflicts) {
  /**
   * @param base what I saw
   * @param latest what the register says now
   * @param mine what I want it to say
   */
  static IdentityChange of(Identity base, Identity latest, Identity mine) {
    Set<IdentityField> taken = EnumSet.noneOf(IdentityField.class);
    Set<IdentityField> conflicts = EnumSet.noneOf(IdentityField.class);
    for (IdentityField field : IdentityField.values()) {
      if (!field.same(base, mine)) {
        boolean touched = !field.same(base, latest) && !field.same(latest, mine);
        (touched ? conflicts : taken).add(field);
      }
    }
    return new IdentityChange(pick(taken, mine, latest), conflicts);
  }

  private static Identity pick(Set<IdentityField> fromMine, Identity mine, Identity latest) {
    Choice from = new Choice(fromMine, mine, latest);
    return new Identity(
        from.the(IdentityField.NAME, Identity::name),
        from.<Optional<BirthDate>>the(IdentityField.BIRTH, Identity::birth),
        from.the(IdentityField.SEX, Identity::sex),
        new Ethnicity(from.text(IdentityField.PEOPLE), from.text(IdentityField.LOCAL_GROUP)),
        new Numbers(
            from.text(IdentityField.PERSONAL_NUMBER),
            from.text(IdentityField.BIRTH_CERTIFICATE),
            from.text(IdentityField.LEARNER_CODE),
            from.text(IdentityField.INSURANCE_CODE)),
        new Contact(from.text(IdentityField.PHONE), from.text(IdentityField.ADDRESS)));
  }

  private record Choice(Set<IdentityField> fromMine, Identity mine, Identity latest) {
    <T> T the(IdentityField field, Function<Identity, T> part) {
      return part.apply(fromMine.contains(field) ? mine : latest);
    }

    String text(IdentityField field) {
      return the(field, field::of);
    }
  }
}
