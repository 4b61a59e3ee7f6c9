package vn.mangnon.growth;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The WHO Child Growth Standards (2006; 0–5 years) and the WHO Reference (2007; 5–19 years), as
 * distributions and as the judgement of a measurement. Weight for age is defined up to 120 months,
 * height and body mass index up to 228 months, weight for height below 60 months.
 */
public final class GrowthStandards {
  private static final int LYING_BEFORE_DAYS = 731;
  private static final double LYING_TO_STANDING_CM = 0.7;
  private static final double STANDS_FROM_MONTHS = 9;
  private static final double LENGTH_CUT_CM = 87;
  private static final double WEIGHT_UNTIL_MONTHS = 120;
  private static final double HEIGHT_UNTIL_MONTHS = 228;
  private static final double CM_IN_M = 100;

  private final LmsTable lengthByDay = LmsTable.read("lenanthro.txt", 1);
  private final LmsTable weightByDay = LmsTable.read("weianthro.txt", 1);
  private final LmsTable bmiByDay = LmsTable.read("bmianthro.txt", 1);
  private final LmsTable weightByLength = LmsTable.read("wflanthro.txt", 10);
  private final LmsTable weightByHeight = LmsTable.read("wfhanthro.txt", 10);
  private final LmsTable heightByMonth = LmsTable.read("hfawho2007.txt", 1);
  private final LmsTable weightByMonth = LmsTable.read("wfawho2007.txt", 1);
  private final LmsTable bmiByMonth = LmsTable.read("bfawho2007.txt", 1);

  /** Judges one measurement; what cannot be computed is left out. */
  public Assessment assess(Measurement child) {
    boolean slip = standsTooEarly(child);
    Position position = slip ? Position.UNKNOWN : child.position();
    OptionalDouble height = adjusted(child, position);
    OptionalDouble weight = child.oedema() ? OptionalDouble.empty() : child.weightKg();
    OptionalDouble bmi = bodyMassIndex(weight, height);
    Map<GrowthIndex, Score> scores = new EnumMap<>(GrowthIndex.class);
    for (GrowthIndex index : GrowthIndex.values()) {
      OptionalDouble measure =
          switch (index) {
            case HEIGHT_FOR_AGE -> height;
            case WEIGHT_FOR_AGE, WEIGHT_FOR_HEIGHT -> weight;
            case BMI_FOR_AGE -> bmi;
          };
      Optional<Lms> distribution =
          index == GrowthIndex.WEIGHT_FOR_HEIGHT
              ? byHeight(child, position, height)
              : child.age().flatMap(age -> byAge(index, child.sex(), age));
      if (measure.isPresent() && distribution.isPresent()) {
        scores.put(index, Score.of(index, z(index, distribution.get(), measure.getAsDouble())));
      }
    }
    return new Assessment(scores, height, bmi, slip);
  }

  /**
   * The distribution of an index at an age: centimetres, kilograms or kg/m². Empty beyond the ages
   * it is defined for, and for weight for height, which has no age.
   */
  public Optional<Lms> byAge(GrowthIndex index, Sex sex, Age age) {
    boolean small = age.underFive();
    double position = small ? age.days() : age.months();
    return switch (index) {
      case HEIGHT_FOR_AGE ->
          small
              ? lengthByDay.at(sex, position)
              : until(HEIGHT_UNTIL_MONTHS, heightByMonth, sex, position);
      case WEIGHT_FOR_AGE ->
          small
              ? weightByDay.at(sex, position)
              : until(WEIGHT_UNTIL_MONTHS, weightByMonth, sex, position);
      case BMI_FOR_AGE ->
          small
              ? bmiByDay.at(sex, position)
              : until(HEIGHT_UNTIL_MONTHS, bmiByMonth, sex, position);
      case WEIGHT_FOR_HEIGHT -> Optional.empty();
    };
  }

  /** The distribution of weight (kg) at a length of 45–110 cm lying or 65–120 cm standing. */
  public Optional<Lms> weightAt(Sex sex, double centimetres, boolean lying) {
    return (lying ? weightByLength : weightByHeight).at(sex, centimetres);
  }

  private Optional<Lms> byHeight(Measurement child, Position position, OptionalDouble height) {
    if (height.isEmpty() || child.age().filter(age -> !age.underFive()).isPresent()) {
      return Optional.empty();
    }
    double cm = height.getAsDouble();
    boolean lying =
        child
            .age()
            .map(age -> age.days() < LYING_BEFORE_DAYS)
            .orElseGet(() ->
                switch (position) {
                  case LYING -> true;
                  case STANDING -> false;
                  case UNKNOWN -> cm < LENGTH_CUT_CM;
                });
    return weightAt(child.sex(), cm, lying);
  }

  private static double z(GrowthIndex index, Lms distribution, double measure) {
    return index.needsWeight() ? distribution.restrictedZ(measure) : distribution.z(measure);
  }

  private static boolean standsTooEarly(Measurement child) {
    return child.position() == Position.STANDING
        && child.age().filter(age -> age.months() < STANDS_FROM_MONTHS).isPresent();
  }

  private static OptionalDouble adjusted(Measurement child, Position position) {
    if (child.lengthHeightCm().isEmpty() || child.age().isEmpty()) {
      return child.lengthHeightCm();
    }
    double measured = child.lengthHeightCm().getAsDouble();
    boolean lyingExpected = child.age().get().days() < LYING_BEFORE_DAYS;
    return OptionalDouble.of(
        switch (position) {
          case STANDING -> lyingExpected ? measured + LYING_TO_STANDING_CM : measured;
          case LYING -> lyingExpected ? measured : measured - LYING_TO_STANDING_CM;
          case UNKNOWN -> measured;
        });
  }

  private static OptionalDouble bodyMassIndex(OptionalDouble weight, OptionalDouble height) {
    if (weight.isEmpty() || height.isEmpty()) {
      return OptionalDouble.empty();
    }
    double metres = height.getAsDouble() / CM_IN_M;
    return OptionalDouble.of(weight.getAsDouble() / (metres * metres));
  }

  private static Optional<Lms> until(double last, LmsTable table, Sex sex, double months) {
    return months > last ? Optional.empty() : table.at(sex, months);
  }
}
