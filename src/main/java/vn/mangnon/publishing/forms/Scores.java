package vn.mangnon.publishing.forms;

import java.util.ArrayList;
import java.util.List;
import vn.mangnon.protection.rules.Level;
import vn.mangnon.publishing.document.Cell;
import vn.mangnon.publishing.document.Table;
import vn.mangnon.publishing.document.Table.Column;
import vn.mangnon.publishing.document.Table.Side;

/**
 * The tables of the forms with their three levels. The system keeps what they come to; the rows
 * before it are left for the hand.
 */
final class Scores {
  private static final int WIDE = 52;
  private static final int NARROW = 16;
  private static final String CROSS = "X";

  /** The harm that was done or threatens. */
  static final List<String> HARM =
      List.of(
          "1. Mức độ tổn hại của trẻ em",
          "2. Khả năng tiếp cận trẻ em của đối tượng xâm hại",
          "3. Tác động của hành vi xâm hại đến sự phát triển của trẻ em",
          "4. Những trở ngại trong môi trường chăm sóc đối với việc bảo đảm an toàn cho trẻ em");

  /** The harm that remains, at a review. */
  static final List<String> HARM_LEFT =
      List.of(
          "1. Mức độ tổn hại của trẻ em có còn nghiêm trọng không",
          "2. Khả năng tiếp cận trẻ em của đối tượng xâm hại",
          "3. Những trở ngại trong môi trường chăm sóc đối với việc bảo đảm an toàn cho trẻ em");

  /** What protects the child. */
  static final List<String> PROTECTION =
      List.of(
          "1. Khả năng tự bảo vệ của trẻ em trước hành động của đối tượng xâm hại",
          "2. Khả năng biết được những người có thể bảo vệ mình",
          "3. Khả năng thiết lập quan hệ với những người có thể bảo vệ mình",
          "4. Khả năng nhờ người khác bảo vệ mình",
          "5. Có người sẵn sàng và có khả năng bảo vệ trẻ em");

  private Scores() {}

  /**
   * @param name short, names the table
   * @param rows what is looked at, one by one
   * @param level what it comes to
   */
  static Table of(String name, List<String> rows, Level level) {
    List<Table.Row> written = new ArrayList<>();
    rows.forEach(row -> written.add(new Table.Row("", false, cells(row, Level.UNKNOWN))));
    String all = "Đánh giá chung" + (level == Level.UNKNOWN ? ": chưa rõ" : "");
    written.add(new Table.Row("", true, cells(all, level)));
    return new Table(
        name,
        "",
        "",
        List.of(
            new Column("Nội dung đánh giá", WIDE, Side.LEFT),
            new Column(Level.HIGH.in("vi"), NARROW, Side.CENTRE),
            new Column(Level.MEDIUM.in("vi"), NARROW, Side.CENTRE),
            new Column(Level.LOW.in("vi"), NARROW, Side.CENTRE)),
        written);
  }

  private static List<Cell> cells(String text, Level level) {
    return List.of(
        Cell.text(text),
        mark(level == Level.HIGH),
        mark(level == Level.MEDIUM),
        mark(level == Level.LOW));
  }

  private static Cell mark(boolean here) {
    return Cell.text(here ? CROSS : "");
  }
}
