package vn.mangnon.growth;

import java.util.Optional;
import java.util.OptionalDouble;

/** Measurements as a test says them. */
record Children(Sex sex, Optional<Age> age, Position position, boolean oedema) {
  static Children boy(int days) {
    return new Children(Sex.MALE, Optional.of(Age.ofDays(days)), Position.UNKNOWN, false);
  }

  static Children girl(double months) {
    return new Children(Sex.FEMALE, Optional.of(Age.ofMonths(months)), Position.UNKNOWN, false);
  }

  static Children boyOfUnknownAge() {
    return new Children(Sex.MALE, Optional.empty(), Position.UNKNOWN, false);
  }

  Children measured(Position how) {
    return new Children(sex, age, how, oedema);
  }

  Children withOedema() {
    return new Children(sex, age, position, true);
  }

  Measurement of(double kilograms, double centimetres) {
    return new Measurement(
        sex, age, OptionalDouble.of(kilograms), OptionalDouble.of(centimetres), position, oedema);
  }
}
