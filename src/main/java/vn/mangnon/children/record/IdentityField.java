package vn.mangnon.children.record;

/** One thing that can be corrected of an identity by itself. */
public enum IdentityField {
  NAME(FieldClass.PERSONAL),
  BIRTH(FieldClass.PERSONAL),
  SEX(FieldClass.PERSONAL),
  PEOPLE(FieldClass.PERSONAL),
  LOCAL_GROUP(FieldClass.PERSONAL),
  PERSONAL_NUMBER(FieldClass.SENSITIVE),
  BIRTH_CERTIFICATE(FieldClass.SENSITIVE),
  LEARNER_CODE(FieldClass.SENSITIVE),
  INSURANCE_CODE(FieldClass.SENSITIVE),
  PHONE(FieldClass.PERSONAL),
  ADDRESS(FieldClass.FREE_TEXT);

  private final FieldClass fieldClass;

  IdentityField(FieldClass fieldClass) {
    this.fieldClass = fieldClass;
  }

  /** How much harm its value can do. */
  public FieldClass fieldClass() {
    return fieldClass;
  }

  /** The value as written in a form; empty when unknown. */
  public String of(Identity identity) {
    return switch (this) {
      case NAME -> identity.name();
      case BIRTH -> identity.birth().map(BirthDate::written).orElse("");
      case SEX -> identity.sex().name();
      case PEOPLE -> identity.ethnicity().people();
      case LOCAL_GROUP -> identity.ethnicity().localGroup();
      case PERSONAL_NUMBER -> identity.numbers().personal();
      case BIRTH_CERTIFICATE -> identity.numbers().certificate();
      case LEARNER_CODE -> identity.numbers().learner();
      case INSURANCE_CODE -> identity.numbers().insurance();
      case PHONE -> identity.contact().phone();
      case ADDRESS -> identity.contact().address();
    };
  }

  /** Whether two identities agree in it. */
  boolean same(Identity one, Identity other) {
    return of(one).equals(of(other));
  }
}
