package vn.mangnon.protection.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.rules.Payload;

/** The family of a case's child, each as was said of them last. */
final class FamilyMembers {
  private FamilyMembers() {}

  /** Of whom one heard last comes first. */
  static List<Payload.FamilyNoted> latest(List<CaseView.Act> acts) {
    Map<UUID, Payload.FamilyNoted> latest = new LinkedHashMap<>();
    for (CaseView.Act act : acts.reversed()) {
      if (act.payload() instanceof Payload.FamilyNoted noted) {
        latest.putIfAbsent(noted.member(), noted);
      }
    }
    return List.copyOf(latest.values());
  }

  /** What the form of somebody goes on from. */
  static Optional<Typed> known(List<CaseView.Act> acts, UUID key, Typed blank) {
    return latest(acts).stream()
        .filter(one -> one.member().equals(key))
        .findFirst()
        .map(one ->
            blank
                .with("member", key.toString())
                .with("kinship", one.kinship().name())
                .with("closeness", one.closeness().name())
                .with("who", one.who().text()));
  }
}
