package vn.mangnon.publishing.document;

import java.util.List;

/**
 * The foot of an administrative document.
 *
 * @param recipients the lines of “Nơi nhận”
 * @param authority the lines above the signature, such as “GIÁM ĐỐC”; the name is never filled in
 */
public record Closing(List<String> recipients, List<String> authority) {
  public Closing {
    recipients = recipients.stream().map(Wording::clean).toList();
    authority = authority.stream().map(Wording::clean).toList();
  }
}
