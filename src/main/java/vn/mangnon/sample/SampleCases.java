package vn.mangnon.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.places.Places;

/** Invented reports and cases at every step; each text and name says that it is sample data. */
@Service
class SampleCases {
  private static final Logger LOG = LoggerFactory.getLogger(SampleCases.class);
  private static final Actor.Machine MACHINE = (Actor.Machine) Actor.machine("sample-cases");

  private final SignedTransaction transactions;
  private final Accounts accounts;
  private final Places places;
  private final SampleServices services;
  private final BeanFactory application;
  private final Path folder;
  private final Clock clock;

  SampleCases(
      SignedTransaction transactions,
      Accounts accounts,
      Places places,
      SampleServices services,
      BeanFactory application,
      @Value("${mangnon.programme:programmes/quang-ninh}") Path folder,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.places = places;
    this.services = services;
    this.application = application;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Makes the reports of the programme's sample with their cases, its services and a referral, in
   * one transaction.
   */
  void make() {
    ProgrammeFolder programme = new ProgrammeFolder(folder);
    Optional<CasePeople> people = CasePeople.read(programme, accounts, MACHINE, clock);
    if (people.isEmpty()) {
      return;
    }
    List<SampleCase> invented = SampleCase.read(programme);
    CaseMaking making =
        new CaseMaking(people.get(), new PastServices(application, clock), places, clock, logins());
    transactions.write(
        MACHINE,
        () -> {
          invented.forEach(making::make);
          services.keep(programme, people.get().leadAgency());
          services.refer(programme, making::ledTo);
          return invented.size();
        });
    LOG.info("sample reports made: {}", invented.size());
  }

  private Map<String, UUID> logins() {
    return accounts.all(MACHINE).stream().collect(Collectors.toMap(Account::login, Account::id));
  }
}
