package vn.mangnon.publishing.forms;

import java.util.List;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.publishing.document.Front;
import vn.mangnon.publishing.document.Paper;

/**
 * Form 08: a person or a family asks to take a child in care. They fill it in themselves; of the
 * child it says no more than who it is, and never where it is.
 */
final class CarePaper {
  private static final String SUBJECT = "Đăng ký nhận chăm sóc thay thế";

  private CarePaper() {}

  static Paper of(Sheet sheet) {
    return sheet.paper(
        PaperKind.CARE_REGISTRATION,
        new Front(
            "",
            "",
            "",
            Words.SHORT + ", " + Words.openDay(sheet.printing().day().getYear()),
            "ĐƠN",
            SUBJECT,
            List.of("Chủ tịch " + sheet.responsible().committee())),
        lines(sheet.subject()),
        Sheet.twoSign("NGƯỜI TIẾP NHẬN ĐƠN", "NGƯỜI LÀM ĐƠN"));
  }

  private static Lines lines(Subject child) {
    return new Lines()
        .heading("1. Người đăng ký nhận chăm sóc thay thế")
        .field("Họ và tên", "")
        .field("Ngày, tháng, năm sinh", "")
        .field("Giới tính", "")
        .field("Dân tộc", "")
        .field("Số định danh cá nhân hoặc hộ chiếu", "")
        .field("Nghề nghiệp", "")
        .field("Nơi cư trú", "")
        .field("Số điện thoại", "")
        .story("Sức khỏe", FreeText.NONE)
        .story("Hoàn cảnh gia đình, người cùng sống trong nhà", FreeText.NONE)
        .story("Nhà ở, việc làm, thu nhập", FreeText.NONE)
        .heading("2. Trẻ em được đề nghị nhận chăm sóc")
        .field("Họ và tên trẻ em", child.identity().name())
        .field("Ngày, tháng, năm sinh hoặc tuổi ước lượng", child.born())
        .field("Giới tính", child.sexWord())
        .field("Mã vụ việc", child.code())
        .field("Quan hệ với trẻ em (nếu có)", "")
        .field("Thời gian nhận chăm sóc", "")
        .story("Lý do nhận chăm sóc thay thế", FreeText.NONE)
        .note("Nơi trẻ em đang ở không ghi trong đơn này.")
        .heading("3. Cam kết")
        .text(
            "Tôi (chúng tôi) cam kết những điều khai trên là đúng; chăm sóc, nuôi dưỡng, bảo vệ"
                + " trẻ em và tạo điều kiện để cán bộ theo dõi, thăm trẻ em theo quy định của pháp"
                + " luật.");
  }
}
