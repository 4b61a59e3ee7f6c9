package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.mangnon.publishing.document.Block;
import vn.mangnon.publishing.document.Block.Heading;
import vn.mangnon.publishing.document.Block.Paragraph;
import vn.mangnon.publishing.document.Span;

/** Chapters IV and V: what each agency must reach from now on, and what is asked of superiors. */
final class TasksChapter {
  private final ReportFigures report;

  TasksChapter(ReportFigures report) {
    this.report = report;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int next = report.year() + 1;
    blocks.add(
        new Heading(
            1,
            switch (report.kind()) {
              case ANNUAL -> "IV. NHIỆM VỤ TRỌNG TÂM NĂM " + next;
              case REVIEW ->
                  "IV. NHIỆM VỤ, GIẢI PHÁP GIAI ĐOẠN " + next + "-" + report.plan().lastYear();
            }));
    int number = 1;
    for (Map.Entry<String, List<ReportedTarget>> entry : byLead().entrySet()) {
      blocks.add(new Heading(2, number++ + ". " + entry.getKey()));
      entry.getValue().forEach(target -> blocks.add(Paragraph.of(task(target))));
      blocks.add(
          Paragraph.of(Span.gap("nêu giải pháp, thời hạn và kinh phí của " + entry.getKey())));
    }
    blocks.add(new Heading(2, number + ". Các đơn vị nộp số liệu"));
    blocks.add(Paragraph.of(collection()));
    blocks.add(new Heading(1, "V. KIẾN NGHỊ, ĐỀ XUẤT"));
    proposals().forEach(blocks::add);
    return blocks;
  }

  private Map<String, List<ReportedTarget>> byLead() {
    return report.targets().stream()
        .filter(ReportedTarget::behind)
        .collect(
            Collectors.groupingBy(ReportedTarget::lead, LinkedHashMap::new, Collectors.toList()));
  }

  private String task(ReportedTarget target) {
    String goal =
        target
            .last()
            .map(last ->
                " để đạt mức "
                    + Texts.required(last, target)
                    + " vào năm "
                    + report.plan().lastYear())
            .orElse("");
    return "- "
        + target.name()
        + " ("
        + target.code()
        + "): "
        + target
            .assessment()
            .neededChange()
            .map(change -> "phấn đấu " + Texts.yearly(change, target) + goal)
            .orElse("giữ và cải thiện kết quả hiện có" + goal)
        + ".";
  }

  private String collection() {
    long missing = report.forms().stream().mapToLong(form -> form.missing().size()).sum();
    return missing == 0
        ? "Duy trì việc nộp số liệu đủ và đúng hạn."
        : "Nộp bổ sung "
            + Texts.two(missing)
            + " biểu còn thiếu của năm "
            + report.year()
            + " (danh sách tại Phụ lục III); nộp số liệu các kỳ sau đúng thời hạn.";
  }

  private List<Block> proposals() {
    List<Block> blocks = new ArrayList<>();
    int number = 1;
    long proposed = report.targets().stream().filter(ReportedTarget::proposed).count();
    if (proposed > 0) {
      blocks.add(
          Paragraph.of(
              number++
                  + ". Xem xét, xác nhận hoặc điều chỉnh cách tính đề xuất của "
                  + Texts.two(proposed)
                  + " mức cần đạt (Phụ lục V), làm căn cứ thống nhất cho các kỳ báo cáo sau."));
    }
    if (!report.issuer().named().isEmpty()) {
      blocks.add(
          Paragraph.of(
              number++
                  + ". Kế hoạch giao việc tổng hợp cho "
                  + report.issuer().named()
                  + "; đề nghị điều chỉnh Kế hoạch theo cơ quan hiện nay thực hiện nhiệm vụ này là "
                  + report.issuer().agency()
                  + "."));
    }
    for (String doubt : report.doubts()) {
      blocks.add(Paragraph.of(number++ + ". Làm rõ nội dung Kế hoạch: " + doubt));
    }
    blocks.add(Paragraph.of(Span.plain(number + ". "), Span.gap("nêu kiến nghị khác, nếu có")));
    return blocks;
  }
}
