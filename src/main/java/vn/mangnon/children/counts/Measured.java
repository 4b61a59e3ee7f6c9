package vn.mangnon.children.counts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.Assessment;
import vn.mangnon.growth.GrowthStandards;
import vn.mangnon.growth.Measurement;
import vn.mangnon.growth.Position;
import vn.mangnon.growth.Sex;
import vn.mangnon.growth.survey.Condition;
import vn.mangnon.growth.survey.SurveyChild;

/**
 * A child's last measurement of a period.
 *
 * @param birth empty unless known to the day
 * @param weight kilograms
 * @param height centimetres
 */
record Measured(
    UUID child,
    Cell cell,
    Optional<LocalDate> birth,
    LocalDate on,
    OptionalDouble weight,
    OptionalDouble height,
    String posture,
    boolean oedema) {

  /** Judged by the standards; empty for a child of unknown sex, for whom there are none. */
  Optional<SurveyChild> judged(GrowthStandards standards) {
    return sex()
        .map(sex -> {
          Optional<Age> age = birth.filter(day -> !day.isAfter(on)).map(day -> Age.on(on, day));
          Assessment assessment =
              standards.assess(new Measurement(sex, age, weight, height, position(), oedema));
          return new SurveyChild(sex, age, oedema, assessment, 1, "", "");
        });
  }

  /** Whether a judged child is in a count. */
  static boolean takes(CountRule.Judged rule, SurveyChild child) {
    Optional<Condition> condition = rule.condition();
    return condition.isPresent()
        ? condition.get().judges(child) && condition.get().holdsFor(child)
        : Condition.judges(child, rule.index());
  }

  private Optional<Sex> sex() {
    return switch (cell.sex()) {
      case "MALE" -> Optional.of(Sex.MALE);
      case "FEMALE" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }

  private Position position() {
    return switch (posture) {
      case "LYING" -> Position.LYING;
      case "STANDING" -> Position.STANDING;
      default -> Position.UNKNOWN;
    };
  }
}
