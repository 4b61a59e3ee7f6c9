package vn.mangnon.protection.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.protection.rules.CaseRules;
import vn.mangnon.protection.rules.CaseState;
import vn.mangnon.protection.rules.Payload;
import vn.mangnon.protection.secrecy.SealedJson;

/** Reads what was done in a case, and makes from it what the case comes to. */
@Component
class CaseHistory {
  private final CaseRepository cases;
  private final CaseRules rules;
  private final SealedJson json;

  CaseHistory(CaseRepository cases, CaseRules rules, SealedJson json) {
    this.cases = cases;
    this.rules = rules;
    this.json = json;
  }

  /** Every action, oldest first. */
  List<CaseView.Act> acts(UUID caseId) {
    return cases.actions(caseId).stream()
        .map(row ->
            new CaseView.Act(
                row.id(),
                row.number(),
                json.read(row.id(), row.payload(), row.kind().type()),
                row.step(),
                row.happenedAt(),
                row.recordedAt(),
                row.agency(),
                row.by(),
                row.byName()))
        .toList();
  }

  /** What the actions come to. */
  CaseState state(List<CaseView.Act> acts) {
    CaseView.Act first = acts.getFirst();
    if (!(first.payload() instanceof Payload.Opened opened)) {
      throw new IllegalStateException("A case begins with " + first.payload().kind());
    }
    CaseState state = rules.open(opened, first.by().orElseThrow());
    for (CaseView.Act act : acts.subList(1, acts.size())) {
      state = rules.again(state, act.payload(), act.happenedAt());
    }
    return state;
  }

  /** What the people who were ever in the team are called. */
  static Map<UUID, String> names(List<CaseView.Act> acts) {
    Map<UUID, String> names = new HashMap<>();
    for (CaseView.Act act : acts) {
      if (act.payload() instanceof Payload.Opened) {
        act.by().ifPresent(by -> names.put(by, act.byName()));
      }
      name(act.payload(), names);
    }
    return names;
  }

  /** Adds what somebody is called whom an action brings into the team. */
  static void name(Payload payload, Map<UUID, String> names) {
    if (payload instanceof Payload.MemberAdded added) {
      names.put(added.account(), added.name());
    }
    if (payload instanceof Payload.TransferAccepted accepted) {
      names.put(accepted.lead(), accepted.leadName());
    }
  }
}
