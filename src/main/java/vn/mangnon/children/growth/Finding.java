package vn.mangnon.children.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.growth.Assessment;
import vn.mangnon.growth.GrowthIndex;
import vn.mangnon.growth.Score;

/**
 * What a measurement says of a child, gravest first, and what to do next. Cut-offs: WHO Child
 * Growth Standards (2006) and WHO Reference (2007); what to do is a lay reading of WHO's guideline
 * on wasting and oedema (2023), to be confirmed by the health service.
 */
public enum Finding {
  /** A score so far out that it is taken for an error of measuring. */
  MEASURE_AGAIN(
      Weight.GRAVE,
      "Có thể đo nhầm",
      "Cân, đo lại ngay: xem cân đã về 0, thước thẳng, đúng đơn vị kg và cm, đúng ngày sinh. Ghi lần đo mới; lần này không được tính.",
      "Perhaps measured wrongly",
      "Measure again now: scales at zero, board straight, kilograms and centimetres, the right date of birth. Record the new measurement; this one does not count."),
  OEDEMA(
      Weight.GRAVE,
      "Phù hai bàn chân",
      "Đưa em đến trạm y tế ngay hôm nay, dù cân nặng bao nhiêu.",
      "Swelling of both feet",
      "Take the child to the health station today, whatever the scales say."),
  SEVERE_WASTING(
      Weight.GRAVE,
      "Suy dinh dưỡng gầy còm nặng",
      "Đưa em đến trạm y tế ngay hôm nay: cần khám và điều trị.",
      "Severe wasting",
      "Take the child to the health station today: it needs an examination and treatment."),
  WASTING(
      Weight.WARNING,
      "Gầy còm",
      "Hẹn khám ở trạm y tế trong tuần; tư vấn bữa ăn cho gia đình; cân lại sau 2 tuần.",
      "Wasting",
      "See the health station this week, talk with the family about meals, weigh again in 2 weeks."),
  SEVERE_STUNTING(
      Weight.WARNING,
      "Thấp còi nặng",
      "Hẹn khám ở trạm y tế trong tháng; hỏi bữa ăn, bệnh hay gặp, nước sạch; đo lại sau 1 tháng.",
      "Severe stunting",
      "See the health station this month; ask about meals, illness, clean water; measure again in a month."),
  STUNTING(
      Weight.WARNING,
      "Thấp còi",
      "Tư vấn bữa ăn cho gia đình, kiểm tra tiêm chủng và tẩy giun; đo lại sau 1–3 tháng.",
      "Stunting",
      "Talk with the family about meals, check vaccines and deworming; measure again in 1–3 months."),
  SEVERE_UNDERWEIGHT(
      Weight.WARNING,
      "Nhẹ cân nặng",
      "Hẹn khám ở trạm y tế trong tuần; cân lại sau 2 tuần.",
      "Severe underweight",
      "See the health station this week; weigh again in 2 weeks."),
  UNDERWEIGHT(
      Weight.WARNING,
      "Nhẹ cân",
      "Tư vấn bữa ăn cho gia đình; cân lại sau 1 tháng.",
      "Underweight",
      "Talk with the family about meals; weigh again in a month."),
  OBESITY(
      Weight.WARNING,
      "Béo phì",
      "Hẹn khám ở trạm y tế; không bắt em nhịn ăn; bớt nước ngọt, thêm vận động.",
      "Obesity",
      "See the health station; never let the child go hungry; fewer sweet drinks, more movement."),
  OVERWEIGHT(
      Weight.WARNING,
      "Thừa cân",
      "Tư vấn gia đình: bớt nước ngọt và đồ chiên, thêm vận động; cân lại sau 1–3 tháng.",
      "Overweight",
      "Talk with the family: fewer sweet drinks and fried food, more movement; weigh again in 1–3 months."),
  NOTHING_JUDGED(
      Weight.PLAIN,
      "Chưa đánh giá được",
      "Cần giới tính, ngày sinh đủ ngày tháng năm, cân nặng và chiều cao. Bổ sung ở mục Nhân thân rồi xem lại.",
      "Cannot be judged yet",
      "Sex, the full date of birth, weight and height are needed. Complete who the child is, then look again."),
  NORMAL(
      Weight.GOOD,
      "Trong khoảng bình thường",
      "Cân, đo lại theo lịch: mỗi tháng dưới 2 tuổi, 3 tháng một lần từ 2 đến 5 tuổi, mỗi năm học từ 6 tuổi.",
      "Within the normal range",
      "Measure again in time: monthly under 2 years, every 3 months to 5, each school year from 6.");

  /** How much it matters. */
  public enum Weight {
    GRAVE,
    WARNING,
    PLAIN,
    GOOD
  }

  private final Weight weight;
  private final String vi;
  private final String nextVi;
  private final String en;
  private final String nextEn;

  Finding(Weight weight, String vi, String nextVi, String en, String nextEn) {
    this.weight = weight;
    this.vi = vi;
    this.nextVi = nextVi;
    this.en = en;
    this.nextEn = nextEn;
  }

  /** How much it matters. */
  public Weight weight() {
    return weight;
  }

  /** The word in a language: "vi" or "en". */
  public String in(String language) {
    return "en".equals(language) ? en : vi;
  }

  /** What to do next, in a language. */
  public String next(String language) {
    return "en".equals(language) ? nextEn : nextVi;
  }

  /** Everything a judged measurement says, gravest first; never empty. */
  static List<Finding> of(Assessment assessment, boolean oedema, boolean underFive) {
    List<Finding> findings = new ArrayList<>();
    if (assessment.measureAgain()) {
      findings.add(MEASURE_AGAIN);
    }
    if (oedema) {
      findings.add(OEDEMA);
    }
    GrowthIndex leanness = underFive ? GrowthIndex.WEIGHT_FOR_HEIGHT : GrowthIndex.BMI_FOR_AGE;
    low(assessment, leanness, SEVERE_WASTING, WASTING).ifPresent(findings::add);
    low(assessment, GrowthIndex.HEIGHT_FOR_AGE, SEVERE_STUNTING, STUNTING)
        .ifPresent(findings::add);
    low(assessment, GrowthIndex.WEIGHT_FOR_AGE, SEVERE_UNDERWEIGHT, UNDERWEIGHT)
        .ifPresent(findings::add);
    // From five on the reference calls +1 overweight and +2 obesity; below five it is +2 and +3.
    double overweight = underFive ? 2 : 1;
    z(assessment, leanness)
        .filter(z -> z > overweight)
        .ifPresent(z -> findings.add(z > overweight + 1 ? OBESITY : OVERWEIGHT));
    if (findings.isEmpty()) {
      findings.add(assessment.scores().isEmpty() ? NOTHING_JUDGED : NORMAL);
    }
    return findings;
  }

  private static Optional<Finding> low(
      Assessment assessment, GrowthIndex index, Finding severe, Finding moderate) {
    return z(assessment, index).filter(z -> z < -2).map(z -> z < -3 ? severe : moderate);
  }

  private static Optional<Double> z(Assessment assessment, GrowthIndex index) {
    return assessment.score(index).filter(score -> !score.implausible()).map(Score::z);
  }
}
