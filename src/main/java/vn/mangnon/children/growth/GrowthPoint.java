package vn.mangnon.children.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.mangnon.children.record.Fact;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.Assessment;

/**
 * One measurement of a child, judged.
 *
 * @param age empty unless the birth is known to the day
 * @param findings gravest first, never empty
 */
public record GrowthPoint(
    LocalDate on,
    Fact.Growth measured,
    Optional<Age> age,
    Assessment assessment,
    List<Finding> findings) {
  public GrowthPoint {
    findings = List.copyOf(findings);
  }

  /** Whether the measurement is to be repeated. */
  public boolean measureAgain() {
    return assessment.measureAgain();
  }

  OptionalDouble height() {
    return assessment.lengthHeightCm();
  }
}
