package vn.mangnon.protection.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.protection.cases.CaseView;
import vn.mangnon.protection.rules.FreeText;
import vn.mangnon.protection.rules.Payload;

/** Where the proceedings that go on beside a case stand, by what was said of each last. */
final class LinkedProceedings {
  private LinkedProceedings() {}

  /**
   * The one first of which was heard last. Who conducts it, its number and the article stay as they
   * were said before where the last word leaves them out.
   */
  static List<Payload.ProceedingNoted> latest(List<CaseView.Act> acts) {
    Map<UUID, Payload.ProceedingNoted> latest = new LinkedHashMap<>();
    for (CaseView.Act act : acts.reversed()) {
      if (act.payload() instanceof Payload.ProceedingNoted noted) {
        latest.merge(noted.proceeding(), noted, LinkedProceedings::filled);
      }
    }
    return List.copyOf(latest.values());
  }

  /** What the form of a proceeding goes on from; where it stands now is for the reader to say. */
  static Optional<Typed> known(List<CaseView.Act> acts, UUID key, Typed blank) {
    return latest(acts).stream()
        .filter(one -> one.proceeding().equals(key))
        .findFirst()
        .map(one ->
            blank
                .with("proceeding", key.toString())
                .with("procedure", one.procedure().name())
                .with("office", one.agency().name())
                .with("office-name", one.office().text())
                .with("file", one.file().text())
                .with("role", one.role().name())
                .with("basis", one.basis().text()));
  }

  private static Payload.ProceedingNoted filled(
      Payload.ProceedingNoted last, Payload.ProceedingNoted earlier) {
    return new Payload.ProceedingNoted(
        last.proceeding(),
        last.procedure(),
        last.agency(),
        last.on(),
        last.nextOn(),
        last.role(),
        or(last.office(), earlier.office()),
        or(last.file(), earlier.file()),
        or(last.basis(), earlier.basis()),
        last.stands(),
        last.next());
  }

  private static FreeText or(FreeText said, FreeText before) {
    return said.blank() ? before : said;
  }
}
