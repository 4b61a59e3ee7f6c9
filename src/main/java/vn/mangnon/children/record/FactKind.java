package vn.mangnon.children.record;

import java.util.List;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.record.Asked.Asks;

/** The kinds of facts, what each asks for, and whether it lasts. */
public enum FactKind {
  BIRTH_REGISTRATION(
      Fact.BirthRegistration.class,
      false,
      Asked.as("number", Asks.TEXT),
      Asked.as("late", Asks.YES_NO)),
  SPECIAL_CIRCUMSTANCE(
      Fact.SpecialCircumstance.class, true, Asked.code("group", CodeList.CIRCUMSTANCE)),
  DISABILITY(
      Fact.Disability.class,
      true,
      Asked.code("type", CodeList.DISABILITY_KIND),
      Asked.code("level", CodeList.DISABILITY_LEVEL)),
  SCHOOLING(
      Fact.Schooling.class,
      true,
      Asked.code("status", CodeList.SCHOOL_STATUS),
      Asked.perhaps("level", CodeList.SCHOOL_LEVEL),
      Asked.as("grade", Asks.WHOLE_NUMBER),
      Asked.as("school", Asks.TEXT)),
  VACCINATION(
      Fact.Vaccination.class,
      false,
      Asked.code("vaccine", CodeList.VACCINE),
      Asked.as("dose", Asks.WHOLE_NUMBER).always()),
  GROWTH(
      Fact.Growth.class,
      false,
      Asked.as("weightKg", Asks.DECIMAL),
      Asked.as("heightCm", Asks.DECIMAL),
      Asked.as("posture", Asks.POSTURE),
      Asked.as("oedema", Asks.YES_NO)),
  INJURY(
      Fact.Injury.class,
      false,
      Asked.code("cause", CodeList.INJURY_CAUSE),
      Asked.code("outcome", CodeList.INJURY_OUTCOME)),
  WORK(
      Fact.Work.class,
      true,
      Asked.code("type", CodeList.WORK_KIND),
      Asked.as("hoursPerWeek", Asks.WHOLE_NUMBER).always(),
      Asked.as("hazardous", Asks.YES_NO)),
  EARLY_MARRIAGE(Fact.EarlyMarriage.class, true, Asked.code("type", CodeList.MARRIAGE_KIND)),
  DISASTER(
      Fact.Disaster.class,
      false,
      Asked.code("type", CodeList.DISASTER_KIND),
      Asked.code("harm", CodeList.DISASTER_HARM)),
  SERVICE(
      Fact.Service.class,
      true,
      Asked.code("service", CodeList.SERVICE),
      Asked.as("provider", Asks.TEXT)),
  VISIT(
      Fact.Visit.class,
      false,
      Asked.code("finding", CodeList.VISIT_FINDING),
      Asked.as("nextOn", Asks.DAY)),
  DEATH(Fact.Death.class, false, Asked.code("cause", CodeList.DEATH_CAUSE)),
  DEPARTURE(Fact.Departure.class, false, Asked.code("to", CodeList.DEPARTURE_TO));

  private final Class<? extends Fact> type;
  private final boolean lasts;
  private final List<Asked> asked;

  FactKind(Class<? extends Fact> type, boolean lasts, Asked... asked) {
    this.type = type;
    this.lasts = lasts;
    this.asked = List.of(asked);
  }

  /** The record that holds its attributes. */
  public Class<? extends Fact> type() {
    return type;
  }

  /** Whether it goes on until it ends; else it happened on one day. */
  public boolean lasts() {
    return lasts;
  }

  /** What a form asks, in its order. */
  public List<Asked> asked() {
    return asked;
  }

  /** As it stands in an address: {@code growth}, {@code special-circumstance}. */
  public String path() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The kind with that path. */
  public static java.util.Optional<FactKind> ofPath(String path) {
    return java.util.Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
  }
}
