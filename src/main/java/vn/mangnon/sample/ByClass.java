package vn.mangnon.sample;

import java.util.EnumMap;
import java.util.Map;
import vn.mangnon.places.Residence;

/** A number for each class of place; 1 where none is given. */
record ByClass(Map<Residence, Double> values) {
  static final ByClass ONE = new ByClass(Map.of());

  ByClass {
    Map<Residence, Double> copy = new EnumMap<>(Residence.class);
    copy.putAll(values);
    values = copy;
  }

  static ByClass all(double value) {
    return new ByClass(
        Map.of(Residence.URBAN, value, Residence.RURAL, value, Residence.UNCLASSIFIED, value));
  }

  double of(Residence residence) {
    return values.getOrDefault(residence, 1.0);
  }
}
