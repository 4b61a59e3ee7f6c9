package vn.mangnon.publishing.composition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.publishing.ReportKind;
import vn.mangnon.publishing.composition.ReportFigures.Issuer;
import vn.mangnon.publishing.document.Closing;
import vn.mangnon.publishing.document.Front;
import vn.mangnon.publishing.document.Signature;

/** Head and foot: the yearly report is the focal agency's, the review is the province's. */
final class Framing {
  private static final String ADMINISTRATION = "UBND";
  private final ReportFigures report;

  Framing(ReportFigures report) {
    this.report = report;
  }

  Front front() {
    Issuer issuer = report.issuer();
    boolean provincial = report.kind() == ReportKind.REVIEW;
    return new Front(
        provincial ? "" : issuer.committee().toUpperCase(Texts.VIETNAM),
        (provincial ? issuer.committee() : issuer.agency()).toUpperCase(Texts.VIETNAM),
        "Số: …/BC-" + (provincial ? ADMINISTRATION : initials(issuer.agency())),
        issuer.province() + ", ngày … tháng … năm " + report.writtenOn().getYear(),
        "BÁO CÁO",
        subject(),
        provincial ? List.of() : List.of(issuer.committee()));
  }

  String subject() {
    String document =
        "Kế hoạch số "
            + report.plan().number()
            + " ngày "
            + Texts.day(report.plan().issuedOn())
            + " của "
            + report.plan().issuer();
    return switch (report.kind()) {
      case ANNUAL -> "Kết quả thực hiện năm " + report.year() + " " + document;
      case REVIEW ->
          "Sơ kết giai đoạn "
              + report.plan().firstYear()
              + "-"
              + report.year()
              + " thực hiện "
              + document;
    };
  }

  Closing closing() {
    return switch (report.kind()) {
      case ANNUAL ->
          new Closing(
              List.of(
                  "- Như trên;",
                  "- Các sở, ban, ngành liên quan;",
                  "- UBND các đơn vị hành chính cấp xã;",
                  "- Lưu: VT."),
              List.of(Signature.of("GIÁM ĐỐC")));
      case REVIEW ->
          new Closing(
              List.of(
                  "- Các bộ liên quan (báo cáo);",
                  "- TT Tỉnh ủy, TT HĐND tỉnh (báo cáo);",
                  "- CT, các PCT UBND tỉnh;",
                  "- Ủy ban MTTQ và các tổ chức chính trị - xã hội tỉnh;",
                  "- Các sở, ban, ngành thuộc tỉnh;",
                  "- UBND các đơn vị hành chính cấp xã;",
                  "- Lưu: VT."),
              List.of(Signature.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")));
    };
  }

  private static String initials(String agency) {
    return Stream.of(agency.split("[\\s-]+"))
        .filter(word -> !word.isEmpty() && !word.equals("và"))
        .map(word -> word.substring(0, 1).toUpperCase(Texts.VIETNAM))
        .collect(Collectors.joining());
  }
}
