package vn.mangnon.linkage;

import java.util.List;
import vn.mangnon.linkage.names.NameWord;

/** Finds the reasons why two records, however alike, are for a person to decide. */
final class Safeguards {
  private final Records records;
  private final List<Field> fields;

  Safeguards(Records records) {
    this.records = records;
    this.fields = records.schema().fields();
  }

  Caution of(int one, int other, long pattern) {
    boolean bornTogether = false;
    boolean oneMother = false;
    boolean otherMother = false;
    boolean givenDiffers = false;
    for (int field = 0; field < fields.size(); field++) {
      int level = PairComparator.level(pattern, field);
      if (level < 0) {
        continue;
      }
      switch (fields.get(field).kind()) {
        case PERSONAL_NUMBER -> {
          if (differentNumbers(field, one, other)) {
            return Caution.DIFFERENT_NUMBERS;
          }
        }
        case DATE -> bornTogether |= level <= DateComparison.SLIP;
        case CAREGIVER -> {
          oneMother |= level < PersonNameComparison.OTHER_MIDDLE;
          otherMother |= level >= PersonNameComparison.OTHER_MIDDLE;
        }
        case FULL_NAME ->
            givenDiffers |=
                otherGiven(level)
                    || level != PersonNameComparison.REORDERED && givenDiffers(field, one, other);
        case GIVEN_NAME -> givenDiffers |= level > 0 && givenDiffers(field, one, other);
        case SURNAME, ADDRESS, CATEGORY, PLACE, NUMBER, PHONE, EMAIL, TEXT -> {}
      }
    }
    // A mother not written down may be the same one.
    boolean perhapsTwins = bornTogether && givenDiffers && (oneMother || !otherMother);
    return perhapsTwins ? Caution.TWINS : Caution.NONE;
  }

  /**
   * The words do not show that the name is the same, however they are spelt: a last word may be a
   * family name written last that a twin bears as given name.
   */
  private static boolean otherGiven(int level) {
    return level >= PersonNameComparison.OTHER_GIVEN;
  }

  private boolean differentNumbers(int field, int one, int other) {
    Domain domain = records.domain(field);
    var left = PersonalNumber.parse(domain.text(records.code(field, one)));
    var right = PersonalNumber.parse(domain.text(records.code(field, other)));
    return left.isPresent() && right.isPresent() && !left.equals(right);
  }

  /** Two syllables a parent can have chosen; one written without its marks is not another. */
  private boolean givenDiffers(int field, int one, int other) {
    NameDomain names = (NameDomain) records.domain(field);
    if (records.code(field, one) == Domain.MISSING
        || records.code(field, other) == Domain.MISSING) {
      return false;
    }
    NameWord left = given(names, records.code(field, one));
    NameWord right = given(names, records.code(field, other));
    boolean differ =
        !left.plain().equals(right.plain())
            || (left.marked() && right.marked() && !left.toned().equals(right.toned()));
    return differ && left.syllable() && right.syllable();
  }

  private static NameWord given(NameDomain names, int code) {
    return names.words().word(names.word(code, names.length(code) - 1));
  }
}
