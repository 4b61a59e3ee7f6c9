package vn.mangnon.children.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.children.record.Sex;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.Assessment;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.Measurement;
import vn.mangnon.growth.Position;
import vn.mangnon.growth.Score;

/**
 * What the last two measurements of a child say by the WHO standards: below a threshold, or fallen
 * by more than one. Scores that tell of a slip in measuring are not judged.
 */
final class Faltering {
  private static final List<GrowthIndex> JUDGED =
      List.of(
          GrowthIndex.WEIGHT_FOR_AGE, GrowthIndex.HEIGHT_FOR_AGE, GrowthIndex.WEIGHT_FOR_HEIGHT);
  private static final Map<GrowthIndex, Need.Detail> WORDS =
      new EnumMap<>(
          Map.of(
              GrowthIndex.WEIGHT_FOR_AGE,
              new Need.Detail("cân nặng theo tuổi", "weight for age"),
              GrowthIndex.HEIGHT_FOR_AGE,
              new Need.Detail("chiều cao theo tuổi", "height for age"),
              GrowthIndex.WEIGHT_FOR_HEIGHT,
              new Need.Detail("cân nặng theo chiều cao", "weight for height"),
              GrowthIndex.BMI_FOR_AGE,
              new Need.Detail("BMI theo tuổi", "BMI for age")));

  private final GrowthStandards standards;

  Faltering(GrowthStandards standards) {
    this.standards = standards;
  }

  /**
   * What is below {@code threshold} standard deviations in the latest measurement.
   *
   * @param measured of one child, latest first
   */
  Optional<Need.Detail> low(List<FieldRepository.Measured> measured, double threshold) {
    Assessment last = assess(measured.getFirst());
    return words(
        JUDGED.stream()
            .filter(index -> sound(last, index).filter(z -> z < threshold).isPresent())
            .collect(
                Collectors.toMap(
                    index -> index,
                    index -> sound(last, index).orElseThrow(),
                    (one, other) -> one,
                    () -> new EnumMap<>(GrowthIndex.class))));
  }

  /** What fell by at least {@code by} standard deviations between the last two measurements. */
  Optional<Need.Detail> fallen(List<FieldRepository.Measured> measured, double by) {
    if (measured.size() < 2) {
      return Optional.empty();
    }
    Assessment last = assess(measured.get(0));
    Assessment before = assess(measured.get(1));
    Map<GrowthIndex, Double> fallen = new EnumMap<>(GrowthIndex.class);
    for (GrowthIndex index : JUDGED) {
      Optional<Double> then = sound(before, index);
      Optional<Double> now = sound(last, index);
      if (then.isPresent() && now.isPresent() && then.get() - now.get() >= by) {
        fallen.put(index, now.get() - then.get());
      }
    }
    return words(fallen);
  }

  private Assessment assess(FieldRepository.Measured measured) {
    return standards.assess(
        new Measurement(
            measured.sex() == Sex.MALE ? vn.mangnon.growth.Sex.MALE : vn.mangnon.growth.Sex.FEMALE,
            Optional.of(Age.on(measured.day(), measured.born())),
            measured.weightKg(),
            measured.heightCm(),
            switch (measured.posture()) {
              case LYING -> Position.LYING;
              case STANDING -> Position.STANDING;
              case UNKNOWN -> Position.UNKNOWN;
            },
            measured.oedema()));
  }

  private static Optional<Double> sound(Assessment assessment, GrowthIndex index) {
    return assessment.score(index).filter(score -> !score.implausible()).map(Score::z);
  }

  private static Optional<Need.Detail> words(Map<GrowthIndex, Double> scores) {
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Need.Detail(
            scores.entrySet().stream()
                .map(
                    one -> said(one.getKey()).vi() + " " + number(one.getValue()).replace('.', ','))
                .collect(Collectors.joining("; ")),
            scores.entrySet().stream()
                .map(one -> said(one.getKey()).en() + " " + number(one.getValue()))
                .collect(Collectors.joining("; "))));
  }

  private static Need.Detail said(GrowthIndex index) {
    return Optional.ofNullable(WORDS.get(index)).orElse(Need.Detail.NONE);
  }

  private static String number(double z) {
    return BigDecimal.valueOf(z)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('-', '−');
  }
}
