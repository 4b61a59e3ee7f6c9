package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that are compared and how names are to be read.
 *
 * @param fields the columns, 1 to {@value #MOST_FIELDS}
 * @param vietnamese whether names are Vietnamese: surname first, tones, leftovers of keyboards
 */
public record Schema(List<Field> fields, boolean vietnamese) {
  /** More columns than this are refused. */
  public static final int MOST_FIELDS = 12;

  /** Keeps its own copy of the fields. */
  public Schema {
    fields = List.copyOf(fields);
    if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("1 to " + MOST_FIELDS + " fields: " + fields.size());
    }
  }

  /**
   * Pairs of columns whose values are found in one another's place: given and family name, mother
   * and father, first and second line of an address.
   */
  List<int[]> exchanged() {
    Map<FieldKind.Exchange, Integer> first = new EnumMap<>(FieldKind.Exchange.class);
    List<int[]> pairs = new ArrayList<>();
    for (int index = 0; index < fields.size(); index++) {
      FieldKind kind = fields.get(index).kind();
      if (kind.exchange() != FieldKind.Exchange.NONE && kind != FieldKind.FULL_NAME) {
        Integer earlier = first.putIfAbsent(kind.exchange(), index);
        if (earlier != null && pairs.stream().noneMatch(pair -> pair[0] == earlier)) {
          pairs.add(new int[] {earlier, index});
        }
      }
    }
    return pairs;
  }

  Domain domain(Field field) {
    return switch (field.kind()) {
      case FULL_NAME, SURNAME, GIVEN_NAME -> new NameDomain(vietnamese, true);
      case CAREGIVER -> new NameDomain(vietnamese, false);
      case DATE -> new DateDomain();
      case ADDRESS, CATEGORY, PLACE, NUMBER, PERSONAL_NUMBER, PHONE, EMAIL, TEXT ->
          new TextDomain(field.kind());
    };
  }

  Comparison comparison(Field field, Domain domain) {
    return switch (domain) {
      case DateDomain dates -> new DateComparison(dates);
      case NameDomain names ->
          field.kind() == FieldKind.FULL_NAME || field.kind() == FieldKind.CAREGIVER
              ? new PersonNameComparison(names)
              : new NamePartComparison(names);
      case TextDomain texts ->
          switch (field.kind()) {
            case EMAIL -> new EmailComparison(texts);
            case NUMBER, PERSONAL_NUMBER, PHONE -> new NumberComparison(texts);
            case CATEGORY, PLACE -> new CategoryComparison(texts);
            case ADDRESS, TEXT, FULL_NAME, SURNAME, GIVEN_NAME, CAREGIVER, DATE ->
                new TextComparison(texts);
          };
    };
  }
}
