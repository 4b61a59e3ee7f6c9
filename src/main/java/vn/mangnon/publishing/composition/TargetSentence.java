package vn.mangnon.publishing.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Span;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.FigureStatus;
import vn.mangnon.statistics.NoValue;
import vn.mangnon.statistics.Pace;

/** Drafts the paragraph on one target: value, change, the two verdicts, what it would take. */
final class TargetSentence {
  private final ReportFigures report;
  private final ReportedTarget target;

  TargetSentence(ReportFigures report, ReportedTarget target) {
    this.report = report;
    this.target = target;
  }

  Paragraph paragraph() {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain("- " + target.name() + " (" + target.code() + "): "));
    Optional<BigDecimal> value = target.figure().value();
    if (value.isPresent()) {
      spans.add(Span.plain(standing(value.get())));
    } else {
      spans.add(Span.plain("năm " + report.year() + " " + reason()));
    }
    checkpoint(value).forEach(spans::add);
    spans.add(Span.plain("."));
    pace().forEach(spans::add);
    reliability().ifPresent(words -> spans.add(Span.plain(" " + words)));
    if (value.isEmpty()) {
      spans.add(Span.plain(" "));
      spans.add(Span.gap("bổ sung số liệu hoặc nhận định về " + target.code()));
    }
    return new Paragraph(Paragraph.Role.BODY, spans);
  }

  private String reason() {
    return target.figure().reason().orElse(NoValue.NOT_REPORTED).textVi();
  }

  private String standing(BigDecimal value) {
    String words = "năm " + report.year() + " là " + Texts.value(value, target);
    List<String> compared = new ArrayList<>();
    target
        .change()
        .ifPresent(change ->
            compared.add(Texts.change(change, target) + " so với năm " + (report.year() - 1)));
    target
        .baseline()
        .filter(base -> base.year() < report.year() - 1)
        .ifPresent(base ->
            compared.add("năm " + base.year() + " là " + Texts.value(base.value(), target)));
    return compared.isEmpty() ? words : words + " (" + String.join("; ", compared) + ")";
  }

  private List<Span> checkpoint(Optional<BigDecimal> value) {
    int middle = report.plan().middleYear();
    if (target.middle().isEmpty() || report.year() < middle) {
      return List.of();
    }
    Required required = target.middle().get();
    List<Span> spans = new ArrayList<>();
    spans.add(
        Span.plain(
            "; mức Kế hoạch đặt ra cho năm "
                + middle
                + " là "
                + Texts.required(required, target)
                + ": "));
    spans.add(Span.bold(target.checkpoint().textVi()));
    if (target.checkpoint() == CheckpointVerdict.NOT_MET && report.year() == middle) {
      value
          .map(now -> now.subtract(required.value()))
          .filter(distance -> distance.signum() != 0)
          .ifPresent(distance ->
              spans.add(
                  Span.plain(
                      ", "
                          + (distance.signum() < 0 ? "thấp hơn " : "cao hơn ")
                          + Texts.amount(distance, target))));
    }
    return spans;
  }

  private List<Span> pace() {
    if (target.last().isEmpty() || target.pace() == Pace.INSUFFICIENT) {
      return List.of();
    }
    int last = report.plan().lastYear();
    String goal =
        " Tiến độ tới năm " + last + " (" + Texts.required(target.last().get(), target) + "): ";
    return List.of(
        Span.plain(goal),
        Span.bold(target.pace() == Pace.MET ? "đã đạt" : target.pace().textVi()),
        Span.plain(needed() + "."));
  }

  private String needed() {
    Optional<BigDecimal> needed = target.assessment().neededChange();
    if (needed.isEmpty()) {
      return "";
    }
    String words = "; cần " + Texts.yearly(needed.get(), target);
    return target
        .assessment()
        .currentChange()
        .map(current -> words + ", những năm gần đây " + Texts.change(current, target) + " mỗi năm")
        .orElse(words);
  }

  private Optional<String> reliability() {
    if (target.figure().value().isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    if (target.figure().status() != FigureStatus.FINAL) {
      words.add(
          "số liệu "
              + target.figure().status().textVi()
              + (target.figure().expected() > 1
                  ? ", "
                      + target.figure().reported()
                      + "/"
                      + target.figure().expected()
                      + " đơn vị báo cáo"
                  : ""));
    }
    if (target.figure().estimated()) {
      words.add("có phần ước tính do chia tách địa giới");
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of("(" + sentence(String.join("; ", words)) + ".)");
  }

  private static String sentence(String words) {
    return Texts.upper(words);
  }
}
