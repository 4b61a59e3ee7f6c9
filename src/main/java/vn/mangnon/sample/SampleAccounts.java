package vn.mangnon.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.mangnon.access.AccountAnswer;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.NewGrant;
import vn.mangnon.access.Role;
import vn.mangnon.places.Places;

/** Accounts for trying out every role; they exist in sample databases only. */
@Service
class SampleAccounts {
  private static final Actor.Machine MACHINE = (Actor.Machine) Actor.machine("sample-accounts");

  private final Accounts accounts;
  private final Places places;
  private final Clock clock;

  SampleAccounts(Accounts accounts, Places places, Clock clock) {
    this.accounts = accounts;
    this.places = places;
    this.clock = clock;
  }

  void create(SampleSettings settings) {
    for (SampleSettings.Person person : settings.people()) {
      AccountAnswer made =
          accounts.create(MACHINE, person.login(), person.name(), Optional.empty());
      if (!(made instanceof AccountAnswer.Done account)) {
        throw new IllegalStateException("Could not make the account " + person.login());
      }
      accounts.setPassword(MACHINE, account.id(), settings.password());
      for (Role role : person.roles()) {
        if (!(accounts.grant(MACHINE, account.id(), grant(person, role))
            instanceof AccountAnswer.Done)) {
          throw new IllegalStateException("Could not grant a role to " + person.login());
        }
      }
    }
  }

  private NewGrant grant(SampleSettings.Person person, Role role) {
    LocalDate today = LocalDate.now(clock);
    return new NewGrant(
        role,
        person.place().map(code -> places.byCode(code, today).orElseThrow().id()),
        person.agency(),
        today,
        Optional.empty());
  }
}
