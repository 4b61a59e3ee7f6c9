package vn.mangnon.publishing.document;

import java.util.List;

/**
 * The head of an administrative document in the layout of Decree 30/2020/NĐ-CP, annex I.
 *
 * @param superior the body above the issuing one; may be empty
 * @param issuer the issuing body; empty for what a person writes
 * @param numberLine “Số: …/BC-SYT”, the number left open
 * @param placeAndDate “Quảng Ninh, ngày … tháng … năm 2026”
 * @param type “BÁO CÁO”
 * @param subject what it reports on
 * @param addressees “Kính gửi”; empty for a report of the province itself
 */
public record Front(
    String superior,
    String issuer,
    String numberLine,
    String placeAndDate,
    String type,
    String subject,
    List<String> addressees) {
  public Front {
    superior = Wording.clean(superior);
    issuer = Wording.clean(issuer);
    numberLine = Wording.clean(numberLine);
    placeAndDate = Wording.clean(placeAndDate);
    subject = Wording.clean(subject);
    addressees = addressees.stream().map(Wording::clean).toList();
  }
}
