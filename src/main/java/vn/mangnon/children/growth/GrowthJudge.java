package vn.mangnon.children.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import vn.mangnon.children.record.ChildFile;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactKind;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.Posture;
import vn.mangnon.children.record.Precision;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.Assessment;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.Measurement;
import vn.mangnon.growth.Position;
import vn.mangnon.growth.Sex;

/** Judges what was measured of a child by the WHO standards. */
@Component
public class GrowthJudge {
  private final GrowthStandards standards;

  GrowthJudge(GrowthStandards standards) {
    this.standards = standards;
  }

  /** Every measurement of a record, latest first. */
  public List<GrowthPoint> points(ChildFile file) {
    return file.of(FactKind.GROWTH).stream()
        .flatMap(episode ->
            episode.fact() instanceof Fact.Growth growth
                ? java.util.stream.Stream.of(
                    judge(file.identity().identity(), growth, episode.startsOn()))
                : java.util.stream.Stream.empty())
        .toList();
  }

  /** What a measurement taken on a day says of a child. */
  public GrowthPoint judge(Identity child, Fact.Growth growth, LocalDate on) {
    Optional<Age> age =
        child
            .birth()
            .filter(birth -> birth.precision() == Precision.DAY && !birth.on().isAfter(on))
            .map(birth -> Age.on(on, birth.on()));
    Assessment assessment =
        sex(child)
            .map(sex ->
                standards.assess(
                    new Measurement(
                        sex,
                        age,
                        number(growth.weightKg()),
                        number(growth.heightCm()),
                        position(growth.posture()),
                        growth.oedema())))
            .orElseGet(() ->
                new Assessment(Map.of(), OptionalDouble.empty(), OptionalDouble.empty(), false));
    boolean underFive = age.map(Age::underFive).orElse(true);
    return new GrowthPoint(
        on, growth, age, assessment, Finding.of(assessment, growth.oedema(), underFive));
  }

  /** The lines of the standards for a child, with its measurements among them. */
  public GrowthCurves curves(Identity child, List<GrowthPoint> points, GrowthIndex index) {
    return GrowthCurves.of(standards, sex(child), points, index);
  }

  private static Optional<Sex> sex(Identity child) {
    return switch (child.sex()) {
      case MALE -> Optional.of(Sex.MALE);
      case FEMALE -> Optional.of(Sex.FEMALE);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Position position(Posture posture) {
    return switch (posture) {
      case LYING -> Position.LYING;
      case STANDING -> Position.STANDING;
      case UNKNOWN -> Position.UNKNOWN;
    };
  }

  private static OptionalDouble number(Optional<BigDecimal> value) {
    return value.isPresent()
        ? OptionalDouble.of(value.get().doubleValue())
        : OptionalDouble.empty();
  }
}
