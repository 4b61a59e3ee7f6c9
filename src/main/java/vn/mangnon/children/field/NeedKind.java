package vn.mangnon.children.field;

/** What a child may need now; the ages and thresholds are rows of the programme's file. */
public enum NeedKind {
  VISIT_DUE,
  BIRTH_REGISTRATION,
  VACCINE_OVERDUE,
  NOT_AT_SCHOOL,
  GROWTH_LOW,
  GROWTH_DROP,
  NO_SUPPORT,
  TURNING_AGE
}
