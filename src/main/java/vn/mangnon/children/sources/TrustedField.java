package vn.mangnon.children.sources;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.IdentityField;

/** The names under which fields stand in trust.yaml, in conflicts and in reports. */
final class TrustedField {
  static final String COMMUNE = "commune";
  static final String CARER = "carer";

  private TrustedField() {}

  static String of(IdentityField field) {
    return key(field);
  }

  static String of(FactKind kind) {
    return key(kind);
  }

  static Set<String> keys() {
    return Stream.of(
            Arrays.stream(IdentityField.values()).map(TrustedField::key),
            SourcesReader.KINDS.stream().map(TrustedField::key),
            Stream.of(COMMUNE, CARER))
        .flatMap(keys -> keys)
        .collect(Collectors.toSet());
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
