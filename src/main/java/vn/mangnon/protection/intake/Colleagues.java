package vn.mangnon.protection.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;

/**
 * The people of a commune through whose hands a report would go, for whoever takes reports in: to
 * name one of them as involved, and to know whether anybody is there.
 */
@Component
class Colleagues {
  private static final Actor.Machine MACHINE = Actor.machine("intake");
  private static final List<Role> ROLES =
      List.of(Role.CASE_WORKER, Role.COMMUNE_CHAIR, Role.CHILD_OFFICER);
  private final Accounts accounts;

  Colleagues(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Those people of these communes, each once. */
  List<Colleague> at(List<Integer> places) {
    Map<UUID, Colleague> found = new LinkedHashMap<>();
    for (int place : places) {
      for (Role role : ROLES) {
        for (Account account : accounts.holding(MACHINE, role, place)) {
          found.putIfAbsent(account.id(), new Colleague(account.id(), account.name(), role));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether a child-protection worker is there to see what comes in. */
  boolean someWorkerAt(int place) {
    return !accounts.holding(MACHINE, Role.CASE_WORKER, place).isEmpty();
  }
}
