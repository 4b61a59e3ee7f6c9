package vn.mangnon.children.sources;

import java.util.Locale;

/** What a column of a neighbour's file can hold, apart from carers and facts. */
enum SourceColumn {
  NAME,
  BIRTH,
  SEX,
  PEOPLE,
  PERSONAL_NUMBER,
  BIRTH_CERTIFICATE,
  LEARNER_CODE,
  INSURANCE_CODE,
  PHONE,
  ADDRESS,
  /** A code, an alternative code or a name of a commune. */
  COMMUNE,
  /** The district of old, where only it tells two communes of one name apart. */
  DISTRICT,
  VILLAGE;

  /** As it stands in a mapping. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
