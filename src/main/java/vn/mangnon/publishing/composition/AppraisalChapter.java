package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Block.Heading;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Span;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Figure;
import vn.mangnon.statistics.Pace;
import vn.mangnon.statistics.SeriesBreak;

/** Chapter III: what went well, what did not and where, and why as far as figures can say. */
final class AppraisalChapter {
  private static final int NAMED = 5;
  private final ReportFigures report;

  AppraisalChapter(ReportFigures report) {
    this.report = report;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "III. ĐÁNH GIÁ CHUNG"));
    blocks.add(new Heading(2, "1. Kết quả đạt được"));
    blocks.add(achieved());
    blocks.add(new Heading(2, "2. Tồn tại, hạn chế"));
    shortfalls().forEach(blocks::add);
    blocks.add(new Heading(2, "3. Nguyên nhân"));
    causes().forEach(blocks::add);
    return blocks;
  }

  private Paragraph achieved() {
    int middle = report.plan().middleYear();
    boolean passed = report.year() >= middle;
    List<String> names =
        report.targets().stream()
            .filter(target ->
                passed
                    ? target.checkpoint() == CheckpointVerdict.MET
                    : target.pace() == Pace.MET || target.pace() == Pace.ON_COURSE)
            .map(AppraisalChapter::named)
            .toList();
    if (names.isEmpty()) {
      return Paragraph.of(
          Span.plain("Theo số liệu hiện có, chưa có mức nào đủ căn cứ kết luận là đạt. "),
          Span.gap("nêu những kết quả nổi bật khác"));
    }
    return Paragraph.of(
        Span.plain(
            Texts.two(names.size())
                + " mức "
                + (passed ? "đã đạt mức của năm " + middle : "đã đạt hoặc đúng tiến độ")
                + ": "
                + String.join("; ", names)
                + ". "),
        Span.gap("nêu những kết quả nổi bật khác, mô hình hay, cách làm tốt"));
  }

  private List<Block> shortfalls() {
    List<Block> blocks = new ArrayList<>();
    int middle = report.plan().middleYear();
    for (ReportedTarget target : report.targets()) {
      if (target.missed() || target.pace() == Pace.WRONG_WAY || target.pace() == Pace.SLOW) {
        List<String> what = new ArrayList<>();
        if (target.missed()) {
          what.add("không đạt mức của năm " + middle);
        }
        if (target.behind()) {
          what.add("tiến độ tới năm " + report.plan().lastYear() + " " + target.pace().textVi());
        }
        blocks.add(
            Paragraph.of(
                "- "
                    + Texts.upper(named(target))
                    + ": "
                    + String.join("; ", what)
                    + furthest(target)
                    + "."));
      }
    }
    if (blocks.isEmpty()) {
      blocks.add(
          Paragraph.of("Theo số liệu hiện có, không có mức nào được kết luận là không đạt."));
    }
    List<String> unknown =
        report.targets().stream()
            .filter(target -> target.figure().value().isEmpty())
            .map(ReportedTarget::code)
            .toList();
    if (!unknown.isEmpty()) {
      blocks.add(
          Paragraph.of(
              "- Chưa có số liệu năm "
                  + report.year()
                  + " của "
                  + Texts.two(unknown.size())
                  + " mức ("
                  + String.join(", ", unknown)
                  + ") nên chưa đánh giá được."));
    }
    return blocks;
  }

  private String furthest(ReportedTarget target) {
    Comparator<Map.Entry<String, Figure>> worstFirst =
        Comparator.comparing(entry -> entry.getValue().value().orElseThrow());
    List<String> worst =
        report.communes().stream()
            .flatMap(commune ->
                Optional.ofNullable(commune.figures().get(target.code()))
                    .filter(figure -> figure.value().isPresent())
                    .map(figure -> Map.entry(commune.name(), figure))
                    .stream())
            .filter(entry ->
                target
                    .figure()
                    .value()
                    .map(all -> target.worse(entry.getValue().value().orElseThrow(), all))
                    .orElse(false))
            .sorted(target.higherIsBetter() ? worstFirst : worstFirst.reversed())
            .limit(NAMED)
            .map(entry ->
                entry.getKey()
                    + " ("
                    + Texts.value(entry.getValue().value().orElseThrow(), target)
                    + ")")
            .toList();
    return worst.isEmpty() ? "" : "; xa mức chung của tỉnh nhất là " + Texts.list(worst);
  }

  private List<Block> causes() {
    List<Block> blocks = new ArrayList<>();
    breaks()
        .forEach((text, codes) ->
            blocks.add(
                Paragraph.of(
                    "- Chuỗi số liệu bị ngắt: " + text + " (" + String.join(", ", codes) + ").")));
    List<String> incomplete =
        report.targets().stream()
            .filter(target ->
                target.figure().value().isPresent()
                    && target.figure().reported() < target.figure().expected())
            .map(ReportedTarget::code)
            .toList();
    if (!incomplete.isEmpty()) {
      blocks.add(
          Paragraph.of(
              "- Số liệu của "
                  + Texts.two(incomplete.size())
                  + " mức chưa đủ các đơn vị báo cáo ("
                  + String.join(", ", incomplete)
                  + "), kết quả có thể thay đổi khi đủ số liệu."));
    }
    byLead()
        .forEach((lead, codes) ->
            blocks.add(
                Paragraph.of(
                    Span.plain("- " + lead + ": "),
                    Span.gap(
                        "nêu nguyên nhân khách quan, chủ quan đối với "
                            + String.join(", ", codes)))));
    if (blocks.isEmpty()) {
      blocks.add(Paragraph.of(Span.gap("nêu nguyên nhân của các kết quả trên")));
    }
    return blocks;
  }

  private Map<String, List<String>> breaks() {
    Map<String, List<String>> byText = new LinkedHashMap<>();
    for (ReportedTarget target : report.targets()) {
      for (SeriesBreak cut : target.assessment().breaks()) {
        if (cut.on().getYear() <= report.year()) {
          byText
              .computeIfAbsent(
                  "từ ngày " + Texts.day(cut.on()) + ", " + Texts.clause(cut.textVi()),
                  text -> new ArrayList<>())
              .add(target.code());
        }
      }
    }
    return byText;
  }

  private Map<String, List<String>> byLead() {
    return report.targets().stream()
        .filter(target -> target.missed() || target.behind())
        .collect(
            Collectors.groupingBy(
                ReportedTarget::lead,
                LinkedHashMap::new,
                Collectors.mapping(ReportedTarget::code, Collectors.toList())));
  }

  private static String named(ReportedTarget target) {
    return Texts.lower(target.name())
        + " ("
        + target.code()
        + target.figure().value().map(value -> ", " + Texts.value(value, target)).orElse("")
        + ")";
  }
}
