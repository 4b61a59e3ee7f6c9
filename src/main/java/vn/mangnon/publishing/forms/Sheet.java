package vn.mangnon.publishing.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.places.Place;
import vn.mangnon.publishing.document.Closing;
import vn.mangnon.publishing.document.Front;
import vn.mangnon.publishing.document.Paper;
import vn.mangnon.publishing.document.Signature;

/**
 * What the papers of one child share.
 *
 * @param home the commune where the child lives, which is responsible
 * @param event the commune where it happened
 */
record Sheet(Subject subject, Optional<Place> home, Optional<Place> event, Printing printing) {
  private static final String BY_HAND = "(Ký, ghi rõ họ tên)";

  Paper paper(PaperKind kind, Front front, Lines lines, Closing closing) {
    return new Paper(
        kind.form() + " · " + subject.code(),
        kind == PaperKind.MINUTES
            ? "Kèm theo Mẫu số 03 (Nghị định số 56/2017/NĐ-CP)"
            : kind.form() + " (Nghị định số 56/2017/NĐ-CP)",
        printing.marks(),
        printing.foot(subject.code()),
        printing.by(),
        printing.day(),
        front,
        lines.blocks(),
        closing);
  }

  /** Both communes, as far as they are known. */
  List<Place> communes() {
    return Stream.concat(home.stream(), event.stream()).toList();
  }

  /** The commune where it happened, as within a sentence; empty when it is not known. */
  String eventName() {
    return event.map(place -> Words.lower(place.fullName())).orElse("");
  }

  /** Who the child is, as every paper after the first says it. */
  Lines child() {
    return new Lines()
        .field("Họ và tên trẻ em", subject.identity().name())
        .field("Ngày, tháng, năm sinh hoặc tuổi ước lượng", subject.born())
        .field("Giới tính", subject.sexWord())
        .field("Nơi ở", subject.identity().address())
        .field("Mã vụ việc", subject.code());
  }

  /** The committee that is responsible. */
  Office responsible() {
    return home.map(Office::of).orElseGet(Office::open);
  }

  /** Signed by whoever did what the paper tells. */
  Closing doneBy(String name, String... authority) {
    return new Closing(
        List.of("- Chủ tịch " + responsible().committee() + " (báo cáo);", "- Lưu: hồ sơ vụ việc."),
        List.of(new Signature(List.of(authority), BY_HAND, name)));
  }

  /** Signed by the chair, whose name is written by hand. */
  static Closing decided(String recipients) {
    return new Closing(
        List.of(recipients, "- Lưu: VT, hồ sơ vụ việc."), List.of(Signature.of("CHỦ TỊCH")));
  }

  /** Two sign, whoever they were. */
  static Closing twoSign(String left, String right) {
    return new Closing(
        List.of(),
        List.of(
            new Signature(List.of(left), BY_HAND, ""), new Signature(List.of(right), BY_HAND, "")));
  }
}
