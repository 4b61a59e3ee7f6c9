package vn.mangnon.publishing.document;

import java.util.List;

/**
 * The foot of an administrative document: “Nơi nhận” left and the signature right, or two
 * signatures side by side.
 *
 * @param recipients the lines of “Nơi nhận”; not printed beside two signatures
 * @param signatures one or two, from left to right
 */
public record Closing(List<String> recipients, List<Signature> signatures) {
  public Closing {
    recipients = recipients.stream().map(Wording::clean).toList();
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > 2) {
      throw new IllegalArgumentException("One or two sign, not " + signatures.size());
    }
  }

  /** Whether two sign, side by side. */
  public boolean twoSign() {
    return signatures.size() == 2;
  }
}
