package vn.mangnon.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.children.duplicates.Hunt;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Contact;
import vn.mangnon.children.record.Ethnicity;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Numbers;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.record.Span;
import vn.mangnon.database.UuidV7;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.linkage.synthetic.SyntheticChild;
import vn.mangnon.linkage.synthetic.SyntheticRegister;
import vn.mangnon.places.Places;

/** Invented children with lives and mistakes; each row names its source as sample data. */
@Service
class SampleChildren {
  private static final Logger LOG = LoggerFactory.getLogger(SampleChildren.class);
  private static final Actor MACHINE = Actor.machine("sample-children");
  private static final String SOURCE = "sample";
  private static final LocalDate BEFORE_THE_MERGER = LocalDate.of(2025, 6, 30);

  private final SignedTransaction transactions;
  private final Children children;
  private final SampleLives lives;
  private final SampleVillages villages;
  private final Hunt hunt;
  private final Places places;
  private final Path folder;
  private final Clock clock;

  SampleChildren(
      SignedTransaction transactions,
      Children children,
      SampleLives lives,
      SampleVillages villages,
      Hunt hunt,
      Places places,
      @Value("${mangnon.programme:programmes/quang-ninh}") Path folder,
      Clock clock) {
    this.transactions = transactions;
    this.children = children;
    this.lives = lives;
    this.villages = villages;
    this.hunt = hunt;
    this.places = places;
    this.folder = folder;
    this.clock = clock;
  }

  /** Makes the children the programme's sample settings ask for, in one transaction. */
  void make() {
    ChildrenSettings settings = ChildrenSettings.read(new ProgrammeFolder(folder));
    if (settings.communes().isEmpty()) {
      return;
    }
    int made =
        transactions.write(
            MACHINE,
            () ->
                settings.communes().stream()
                    .mapToInt(commune -> make(commune, settings.duplicates()))
                    .sum());
    Hunt.Bag bag = hunt.run(MACHINE);
    LOG.info("sample children made: {} records, {} pairs to look at", made, bag.pairs());
  }

  private int make(ChildrenSettings.Commune commune, double duplicates) {
    int place = placeOf(commune);
    List<SyntheticChild> invented =
        new SyntheticRegister(commune.seed(), commune.households(), duplicates).records().toList();
    int made = 0;
    for (SyntheticChild child : invented) {
      UUID id = UuidV7.next(clock);
      Home home = Home.in(place, commune.village(child.village()));
      if (!youngEnough(child)
          || !(children.open(MACHINE, record(id, child, home)) instanceof ChildAnswer.Done)) {
        continue;
      }
      lives.invent(MACHINE, id, child);
      villages.settle(MACHINE, id, child, home);
      made++;
    }
    villages.assign(MACHINE, place);
    return made;
  }

  private int placeOf(ChildrenSettings.Commune commune) {
    LocalDate day = commune.old() ? BEFORE_THE_MERGER : LocalDate.now(clock);
    return places.byCode(commune.code(), day).orElseThrow().id();
  }

  private boolean youngEnough(SyntheticChild child) {
    return BirthDate.parse(child.born())
        .filter(date -> !date.on().isAfter(LocalDate.now(clock)))
        .filter(date -> Period.between(date.on(), LocalDate.now(clock)).getYears() < 16)
        .isPresent();
  }

  private static NewChild record(UUID id, SyntheticChild child, Home home) {
    Identity identity =
        new Identity(
            child.name(),
            BirthDate.parse(child.born()),
            child.female() ? Sex.FEMALE : Sex.MALE,
            new Ethnicity(child.people(), ""),
            new Numbers(child.number().matches("\\d{12}") ? child.number() : "", "", "", ""),
            Contact.NONE);
    NewChild record =
        new NewChild(id, identity, home, Span.open(), List.of(), Optional.empty(), SOURCE);
    if (!child.mother().isBlank()) {
      record =
          record.with(new Carer(child.mother(), "mother", Optional.empty(), child.phone(), true));
    }
    return child.father().isBlank() ? record : record.with(Carer.of(child.father(), "father"));
  }
}
