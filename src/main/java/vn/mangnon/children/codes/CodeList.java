package vn.mangnon.children.codes;

/** The lists of words in {@code children/codes.csv}. */
public enum CodeList {
  /** The 54 peoples of Vietnam, foreigners and unknown. */
  PEOPLE,
  /** The 14 groups of special circumstance with their sub-groups (Law on Children, art. 10). */
  CIRCUMSTANCE,
  DISABILITY_KIND,
  DISABILITY_LEVEL,
  VACCINE,
  SCHOOL_LEVEL,
  SCHOOL_STATUS,
  INJURY_CAUSE,
  INJURY_OUTCOME,
  WORK_KIND,
  MARRIAGE_KIND,
  DISASTER_KIND,
  DISASTER_HARM,
  SERVICE,
  /** What a visit to the home found. */
  VISIT_FINDING,
  DEATH_CAUSE,
  DEPARTURE_TO,
  /** How a carer is related to the child. */
  RELATION,
  /** Where what is written comes from. */
  SOURCE
}
