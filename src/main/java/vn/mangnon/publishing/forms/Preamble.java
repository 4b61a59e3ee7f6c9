package vn.mangnon.publishing.forms;

import java.util.List;

/**
 * What the decisions of a commune's chair rest on. The wording is to be compared with the Official
 * Gazette by the legal officer (docs/protection.md).
 */
final class Preamble {
  /** The laws that both decisions name. */
  static final List<String> LAWS =
      List.of(
          "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
          "Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016;",
          "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi"
              + " tiết một số điều của Luật Trẻ em;");

  private Preamble() {}
}
