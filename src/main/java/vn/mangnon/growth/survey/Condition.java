package vn.mangnon.growth.survey;

import vn.mangnon.growth.GrowthIndex;

/** The cut-offs of which WHO tables give the prevalence. */
public enum Condition {
  SEVERE_STUNTING(GrowthIndex.HEIGHT_FOR_AGE, -3),
  STUNTING(GrowthIndex.HEIGHT_FOR_AGE, -2),
  SEVERE_UNDERWEIGHT(GrowthIndex.WEIGHT_FOR_AGE, -3),
  UNDERWEIGHT(GrowthIndex.WEIGHT_FOR_AGE, -2),
  SEVERE_WASTING(GrowthIndex.WEIGHT_FOR_HEIGHT, -3),
  WASTING(GrowthIndex.WEIGHT_FOR_HEIGHT, -2),
  RISK_OF_OVERWEIGHT(GrowthIndex.WEIGHT_FOR_HEIGHT, 1),
  OVERWEIGHT(GrowthIndex.WEIGHT_FOR_HEIGHT, 2),
  OBESITY(GrowthIndex.WEIGHT_FOR_HEIGHT, 3),
  SEVERE_THINNESS(GrowthIndex.BMI_FOR_AGE, -3),
  THINNESS(GrowthIndex.BMI_FOR_AGE, -2),
  BMI_ABOVE_1(GrowthIndex.BMI_FOR_AGE, 1),
  BMI_ABOVE_2(GrowthIndex.BMI_FOR_AGE, 2),
  BMI_ABOVE_3(GrowthIndex.BMI_FOR_AGE, 3);

  private final GrowthIndex index;
  private final int cut;

  Condition(GrowthIndex index, int cut) {
    this.index = index;
    this.cut = cut;
  }

  /** The z-score it is judged by. */
  public GrowthIndex index() {
    return index;
  }

  /** The column of the WHO tables, such as {@code haz<-2} or {@code whz>2}. */
  public String column() {
    return index.code() + (cut < 0 ? "<" : ">") + cut;
  }

  /** Whether a child can be judged: a plausible score, or oedema where weight counts. */
  public boolean judges(SurveyChild child) {
    return judges(child, index);
  }

  /** Whether a child can be judged by an index at all. */
  public static boolean judges(SurveyChild child, GrowthIndex index) {
    return child.assessment().score(index).filter(score -> !score.implausible()).isPresent()
        || child.oedema() && index.needsWeight();
  }

  /** Whether it is so of a child that {@link #judges it can judge}. */
  public boolean holdsFor(SurveyChild child) {
    return child.oedema() && index.needsWeight()
        ? holdsWithOedema()
        : holds(child.assessment().score(index).orElseThrow().z());
  }

  boolean holds(double z) {
    return cut < 0 ? z < cut : z > cut;
  }

  /** Oedema of both feet counts as severe malnutrition whatever the scales say. */
  boolean holdsWithOedema() {
    return index.needsWeight() && cut < 0;
  }
}
