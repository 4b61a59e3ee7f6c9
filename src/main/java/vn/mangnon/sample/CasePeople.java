package vn.mangnon.sample;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.folder.YamlSection;

/**
 * Who works on the cases of the sample.
 *
 * @param operator takes reports in
 * @param leadAgency keeps the directory of services
 * @param communes by the code of their commune, the first one first
 */
record CasePeople(Actor.User operator, Actor.User leadAgency, Map<String, Commune> communes) {
  private static final String FILE = "sample.yaml";
  private static final String SECTION = "cases";

  CasePeople {
    communes = Map.copyOf(communes);
  }

  /** The people of one commune. */
  record Commune(Actor.User worker, Actor.User chair) {}

  /** Whom the settings of a programme name; empty where they name nobody. */
  static Optional<CasePeople> read(
      ProgrammeFolder folder, Accounts accounts, Actor.Machine machine, Clock clock) {
    Problems problems = new Problems();
    YamlSection file = folder.yaml(FILE, problems);
    Optional<CasePeople> people = Optional.empty();
    if (file.keys().contains(SECTION)) {
      Map<String, Account> known =
          accounts.all(machine).stream()
              .collect(Collectors.toMap(Account::login, Function.identity()));
      people =
          Optional.of(
              of(
                  file.section(SECTION),
                  login ->
                      Optional.ofNullable(known.get(login))
                          .flatMap(account -> accounts.actor(account.id(), clock.instant()))));
    }
    problems.throwIfAny();
    return people;
  }

  private static CasePeople of(
      YamlSection section, Function<String, Optional<Actor.User>> accounts) {
    Map<String, Commune> communes = new HashMap<>();
    for (YamlSection commune : section.sections("communes")) {
      communes.put(
          commune.text("code"),
          new Commune(person(commune, "worker", accounts), person(commune, "chair", accounts)));
    }
    return new CasePeople(
        person(section, "operator", accounts), person(section, "lead_agency", accounts), communes);
  }

  private static Actor.User person(
      YamlSection section, String key, Function<String, Optional<Actor.User>> accounts) {
    String login = section.text(key);
    Optional<Actor.User> person = accounts.apply(login);
    if (person.isEmpty()) {
      section.problem(key, "không có tài khoản mẫu “%s”".formatted(login));
    }
    return person.orElse(new Actor.User(new java.util.UUID(0, 0), login, List.of()));
  }
}
