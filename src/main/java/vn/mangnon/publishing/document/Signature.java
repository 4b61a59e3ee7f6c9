package vn.mangnon.publishing.document;

import java.util.List;

/**
 * A place for a signature.
 *
 * @param authority the lines above it, such as “GIÁM ĐỐC”
 * @param hint how to sign, such as “(Ký, ghi rõ họ tên)”; may be empty
 * @param name who signs, printed below; empty where it is written by hand
 */
public record Signature(List<String> authority, String hint, String name) {
  public Signature {
    authority = authority.stream().map(Wording::clean).toList();
    hint = Wording.clean(hint);
    name = Wording.clean(name);
  }

  /** Above which nothing but the office stands. */
  public static Signature of(String... authority) {
    return new Signature(List.of(authority), "", "");
  }
}
