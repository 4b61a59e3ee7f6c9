package vn.mangnon.publishing.forms;

import vn.mangnon.protection.cases.Concern;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.publishing.document.Paper;

/** Form 01: what was told about one child. */
final class IntakePaper {
  private IntakePaper() {}

  static Paper of(Sheet sheet, Office office, Concern concern) {
    return sheet.paper(
        PaperKind.INTAKE,
        office.unnumbered(
            "BC",
            Words.dayOf(concern.receivedAt()).getYear(),
            "BÁO CÁO",
            PaperKind.INTAKE.in("vi").replace("Báo cáo tiếp", "Tiếp")),
        lines(sheet, concern),
        sheet.doneBy(concern.recordedBy(), "CÁN BỘ TIẾP NHẬN THÔNG TIN"));
  }

  private static Lines lines(Sheet sheet, Concern concern) {
    Subject subject = sheet.subject();
    Told told = concern.told();
    Lines lines =
        new Lines()
            .heading("1. Nguồn nhận thông tin")
            .field("Thông qua", source(concern))
            .field("Thời gian", Words.longMoment(concern.receivedAt()))
            .heading("2. Thông tin về trẻ em")
            .field("Họ và tên trẻ em", subject.identity().name())
            .field("Ngày, tháng, năm sinh hoặc tuổi ước lượng", subject.born())
            .field("Giới tính (nam, nữ, không biết)", subject.sexWord())
            .field("Nơi ở", subject.identity().address())
            .field("Địa điểm xảy ra vụ việc", where(sheet, told))
            .story("Nội dung sự việc", told.event())
            .story("Tình trạng hiện tại của trẻ em", told.state())
            .story("Hậu quả có thể xảy ra nếu không được hỗ trợ, can thiệp", told.harm());
    parents(lines, subject.identity());
    lines
        .story("Hoàn cảnh gia đình", told.family())
        .field("Người đang chăm sóc trẻ em", subject.close(told.carer()))
        .story("Những việc hỗ trợ, can thiệp đã thực hiện", told.done())
        .heading("3. Thông tin về người cung cấp thông tin (nếu đồng ý cung cấp)");
    Identity caller = subject.caller().orElse(Identity.UNKNOWN);
    return lines
        .field("Họ và tên", caller.name())
        .field("Số điện thoại", caller.phone())
        .field("Địa chỉ", caller.address())
        .field(
            "Ghi thêm",
            "Tình trạng khi tiếp nhận: " + concern.danger().in("vi").toLowerCase(Words.VIETNAM));
  }

  private static void parents(Lines lines, Identity child) {
    if (!child.parents().blank()) {
      lines.story("Cha, mẹ (họ tên, tuổi, nghề nghiệp)", child.parents());
      return;
    }
    for (String parent : new String[] {"cha", "mẹ"}) {
      lines.field(
          "Họ và tên " + parent + ": " + Words.LONG + " Tuổi: " + Words.SHORT + " Nghề nghiệp", "");
    }
  }

  private static String source(Concern concern) {
    String channel = concern.channel().in("vi");
    return concern.reference().isBlank()
        ? channel
        : channel + ", số tiếp nhận " + concern.reference();
  }

  private static String where(Sheet sheet, Told told) {
    String spot = sheet.subject().close(told.where()).text();
    String commune = sheet.eventName();
    return spot.isEmpty() || commune.isEmpty() ? spot + commune : spot + ", " + commune;
  }
}
