package vn.mangnon.publishing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.publishing.composition.ReportFigures;
import vn.mangnon.publishing.composition.ReportFigures.Issuer;
import vn.mangnon.publishing.composition.ReportFigures.Plan;
import vn.mangnon.publishing.composition.ReportedCommune;
import vn.mangnon.publishing.composition.ReportedForm;
import vn.mangnon.publishing.composition.ReportedObjective;
import vn.mangnon.publishing.composition.ReportedTarget;
import vn.mangnon.publishing.composition.Required;
import vn.mangnon.statistics.Assessment;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.FigureStatus;
import vn.mangnon.statistics.NoValue;
import vn.mangnon.statistics.Pace;
import vn.mangnon.statistics.Point;
import vn.mangnon.statistics.Sentence;
import vn.mangnon.statistics.SeriesBreak;

/** A small world of figures for 2025: one target of each verdict, three communes, a late form. */
final class Figures2025 {
  private static final SeriesBreak MERGER =
      new SeriesBreak(LocalDate.of(2025, 7, 1), "Mẫu số đổi từ 171 thành 54 đơn vị", "");

  private Figures2025() {}

  static ReportFigures annual() {
    return of(ReportKind.ANNUAL, true, "Phường Hà Lầm");
  }

  static ReportFigures midTerm() {
    return of(ReportKind.REVIEW, false, "Phường Hà Lầm");
  }

  /** The same with text that tries to be something else. */
  static ReportFigures named(String commune) {
    return of(ReportKind.ANNUAL, false, commune);
  }

  private static ReportFigures of(ReportKind kind, boolean sample, String commune) {
    return new ReportFigures(
        kind,
        2025,
        LocalDate.of(2026, 2, 15),
        LocalDate.of(2026, 11, 23),
        "Nguyễn Văn A",
        sample,
        true,
        new Plan(
            "52/KH-UBND",
            LocalDate.of(2021, 3, 8),
            "Ủy ban nhân dân tỉnh Quảng Ninh",
            "Kế hoạch thực hiện Chương trình hành động quốc gia vì trẻ em giai đoạn 2021-2030",
            2021,
            2030,
            2025),
        new Issuer(
            "Quảng Ninh",
            "Ủy ban nhân dân tỉnh Quảng Ninh",
            "Sở Y tế",
            "Sở Lao động - Thương binh và Xã hội"),
        List.of(
            new ReportedObjective(
                "Mục tiêu 1: Phát triển toàn diện trẻ em, chăm sóc sức khỏe.",
                3,
                List.of(friendly(), infants(), hiv())),
            new ReportedObjective("Mục tiêu 2: bảo vệ trẻ em", 1, List.of(births()))),
        List.of(
            new ReportedCommune(commune, Map.of("CT3.b", figure("7.2"), "CT14.a", figure("99.1"))),
            new ReportedCommune("Xã Ba Chẽ", Map.of("CT3.b", figure("15.25"))),
            new ReportedCommune(
                "Đặc khu Cô Tô",
                Map.of(
                    "CT3.b", Figure.missing(2025, NoValue.SUPPRESSED), "CT14.a", figure("96.4")))),
        List.of(
            new ReportedForm(
                "Biểu của Sở Y tế, cấp xã",
                "Sở Y tế",
                LocalDate.of(2026, 1, 31),
                54,
                52,
                50,
                3,
                List.of("Xã Ba Chẽ", "Đặc khu Cô Tô")),
            new ReportedForm(
                "Biểu của Sở Tư pháp, cấp tỉnh",
                "Sở Tư pháp",
                LocalDate.of(2026, 1, 31),
                1,
                1,
                1,
                0,
                List.of())),
        kind == ReportKind.REVIEW ? List.of("Chỉ tiêu 9 viết 4,5%.") : List.of());
  }

  private static ReportedTarget friendly() {
    return target(
        "CT1.a",
        "Tỷ lệ xã, phường, thị trấn đạt tiêu chuẩn phù hợp với trẻ em",
        "%",
        new Required("≥", new BigDecimal("65")),
        new Required("≥", new BigDecimal("75")),
        figure("62.96"),
        assessment(CheckpointVerdict.NOT_MET, Pace.SLOW, "0.8", "2.4", List.of(MERGER)));
  }

  private static ReportedTarget infants() {
    return target(
        "CT3.b",
        "Tỷ suất tử vong trẻ em dưới 1 tuổi",
        "trẻ/1.000 trẻ đẻ sống",
        new Required("≤", new BigDecimal("9")),
        new Required("≤", new BigDecimal("8")),
        new Figure(
            2025,
            Optional.of(new BigDecimal("176")),
            Optional.of(new BigDecimal("20000")),
            Optional.of(new BigDecimal("8.8")),
            52,
            54,
            FigureStatus.INCOMPLETE,
            true,
            Optional.empty()),
        assessment(CheckpointVerdict.MET, Pace.ON_COURSE, "-0.3", "-0.16", List.of()));
  }

  private static ReportedTarget hiv() {
    return new ReportedTarget(
        "CT6.a",
        "Tỷ lệ lây truyền HIV từ mẹ sang con",
        "%",
        true,
        1,
        false,
        Optional.empty(),
        Optional.of(new Required("<", new BigDecimal("2"))),
        Optional.empty(),
        Optional.empty(),
        Figure.missing(2025, NoValue.NOT_REPORTED),
        assessment(CheckpointVerdict.NOT_APPLICABLE, Pace.INSUFFICIENT, "", "", List.of()),
        "Sở Y tế",
        false,
        true,
        "Số trẻ nhiễm HIV",
        "Số trẻ sinh từ mẹ nhiễm HIV");
  }

  private static ReportedTarget births() {
    return target(
        "CT14.a",
        "Tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh",
        "%",
        new Required("≥", new BigDecimal("98.5")),
        new Required("≥", new BigDecimal("100")),
        figure("99.36"),
        assessment(CheckpointVerdict.MET, Pace.ACCELERATE, "0.09", "0.128", List.of()));
  }

  private static ReportedTarget target(
      String code,
      String name,
      String unit,
      Required middle,
      Required last,
      Figure figure,
      Assessment assessment) {
    boolean higher = middle.sign().equals("≥");
    return new ReportedTarget(
        code,
        name,
        unit,
        unit.startsWith("%"),
        1,
        higher,
        Optional.of(middle),
        Optional.of(last),
        Optional.of(new Point(2020, new BigDecimal(higher ? "55.5" : "11.2"))),
        Optional.of(
            new Figure(
                2024,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(higher ? "61.4" : "9.1")),
                171,
                171,
                FigureStatus.FINAL,
                false,
                Optional.empty())),
        figure,
        assessment,
        code.startsWith("CT14") ? "Sở Tư pháp" : "Sở Y tế",
        true,
        true,
        "Số được đếm của " + code,
        "Số để chia của " + code);
  }

  private static Figure figure(String value) {
    return new Figure(
        2025,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new BigDecimal(value)),
        54,
        54,
        FigureStatus.FINAL,
        false,
        Optional.empty());
  }

  private static Assessment assessment(
      CheckpointVerdict checkpoint,
      Pace pace,
      String current,
      String needed,
      List<SeriesBreak> breaks) {
    return new Assessment(
        checkpoint,
        pace,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        number(current),
        number(needed),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        breaks,
        new Sentence("", ""));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }
}
