package vn.mangnon.children.record;

import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;

/** Which facts need a right of their own, as the lists mark their words. */
final class Sensitivity {
  private Sensitivity() {}

  static boolean of(Fact fact, Codes codes) {
    return switch (fact) {
      case Fact.SpecialCircumstance found ->
          codes.isSensitive(CodeList.CIRCUMSTANCE, found.group());
      case Fact.Injury injury -> codes.isSensitive(CodeList.INJURY_CAUSE, injury.cause());
      case Fact.EarlyMarriage marriage ->
          codes.isSensitive(CodeList.MARRIAGE_KIND, marriage.type());
      case Fact.BirthRegistration ignored -> false;
      case Fact.Disability ignored -> false;
      case Fact.Schooling ignored -> false;
      case Fact.Vaccination ignored -> false;
      case Fact.Growth ignored -> false;
      case Fact.Work ignored -> false;
      case Fact.Disaster ignored -> false;
      case Fact.Service ignored -> false;
      case Fact.Visit ignored -> false;
      case Fact.Death ignored -> false;
      case Fact.Departure ignored -> false;
    };
  }
}
