package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/** Which standings call for a decision, and why. */
final class Decisions {
  private Decisions() {}

  static boolean needed(Assessment assessment) {
    return urgency(assessment) < Integer.MAX_VALUE;
  }

  /** Lower is more urgent. */
  static int urgency(Assessment assessment) {
    return switch (assessment.pace()) {
      case WRONG_WAY -> 0;
      case SLOW -> 1;
      case ACCELERATE -> 2;
      case INSUFFICIENT -> 3;
      case MET, ON_COURSE -> Integer.MAX_VALUE;
    };
  }

  /** How far it is short of its path, as a share of what is required; larger is more urgent. */
  static BigDecimal shortfall(Assessment assessment) {
    return assessment
        .gap()
        .flatMap(gap ->
            assessment
                .requiredNow()
                .filter(required -> required.signum() != 0)
                .map(required -> gap.divide(required.abs(), MathContext.DECIMAL64)))
        .orElse(BigDecimal.ZERO);
  }

  static Sentence why(TargetStanding standing) {
    Assessment assessment = standing.assessment();
    Sentence facts = assessment.sentence();
    return switch (assessment.pace()) {
      case WRONG_WAY ->
          new Sentence(
              "Đang đi ngược mục tiêu, cần tìm nguyên nhân. " + facts.vi(),
              "Moving away from the target; find the cause. " + facts.en());
      case SLOW ->
          new Sentence(
              "Với mức này sẽ không đạt, cần giải pháp mới. " + facts.vi(),
              "It will not be reached like this; a new measure is needed. " + facts.en());
      case ACCELERATE ->
          new Sentence("Cần làm nhanh hơn. " + facts.vi(), "It has to go faster. " + facts.en());
      case INSUFFICIENT ->
          new Sentence(
              "Chưa đủ số liệu, cần đôn đốc cơ quan báo cáo. " + facts.vi(),
              "Not enough data; the reporting agency should be asked. " + facts.en());
      case MET, ON_COURSE -> facts;
    };
  }
}
