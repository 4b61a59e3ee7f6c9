package vn.mangnon.sample;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Account;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.places.Places;
import vn.mangnon.programme.Programme;
import vn.mangnon.statistics.Batch;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FigureRow;
import vn.mangnon.statistics.Figures;
import vn.mangnon.statistics.Origin;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.Recorded;
import vn.mangnon.statistics.Releases;

/** Fills an empty database with sample figures and accounts, and marks it. */
@Service
public class SampleFigures {
  private static final Logger LOG = LoggerFactory.getLogger(SampleFigures.class);
  private static final Actor.Machine MACHINE = (Actor.Machine) Actor.machine("sample-figures");

  private final SignedTransaction transactions;
  private final Figures figures;
  private final Catalogue catalogue;
  private final Releases releases;
  private final ReturnedForms returned;
  private final Accounts accounts;
  private final SampleAccounts people;
  private final MarkRepository marks;
  private final Programme programme;
  private final Places places;
  private final Path folder;
  private final Clock clock;

  SampleFigures(
      SignedTransaction transactions,
      Figures figures,
      Catalogue catalogue,
      Releases releases,
      ReturnedForms returned,
      Accounts accounts,
      SampleAccounts people,
      MarkRepository marks,
      Programme programme,
      Places places,
      @Value("${mangnon.programme:programmes/quang-ninh}") Path folder,
      Clock clock) {
    this.transactions = transactions;
    this.figures = figures;
    this.catalogue = catalogue;
    this.releases = releases;
    this.returned = returned;
    this.accounts = accounts;
    this.people = people;
    this.marks = marks;
    this.programme = programme;
    this.places = places;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Makes the figures unless this database has them already; refuses one that people work in.
   *
   * @return how many values were recorded
   */
  public long makeOnce() {
    if (marks.find().isPresent()) {
      return 0;
    }
    if (!accounts.none()) {
      throw new IllegalStateException(
          "Thư mục dữ liệu này đã có tài khoản thật: không tạo số liệu mẫu ở đây. / This data"
              + " folder has real accounts: no sample figures are made here.");
    }
    SampleSettings settings = settings();
    Generator generator = new Generator(programme, places, settings, clock.instant());
    long recorded = transactions.write(MACHINE, () -> record(settings, generator));
    returned.giveSomeBack(MACHINE, settings);
    releases.publishYears(
        IntStream.range(settings.firstYear(), settings.reporting().early().year())
            .boxed()
            .toList());
    people.create(settings);
    LOG.info("sample figures made: {} values, seed {}", recorded, settings.seed());
    return recorded;
  }

  /**
   * The accounts of a sample database, of those that the settings name now the ones that it was
   * made with; none where the figures are real.
   */
  public List<SampleAccount> accounts() {
    if (marks.find().isEmpty()) {
      return List.of();
    }
    SampleSettings settings = settings();
    Set<String> made =
        accounts.all(MACHINE).stream().map(Account::login).collect(Collectors.toSet());
    return settings.people().stream()
        .filter(person -> made.contains(person.login()))
        .map(person -> new SampleAccount(person.login(), settings.password(), person.name()))
        .toList();
  }

  private SampleSettings settings() {
    return SettingsReader.read(new ProgrammeFolder(folder), programme);
  }

  private long record(SampleSettings settings, Generator generator) {
    marks.add(new Mark(settings.seed(), clock.instant(), settings.note()));
    List<Recorded> recorded =
        figures.recordHistory(MACHINE, generator.deliveries().map(this::batch).iterator());
    for (Recorded batch : recorded) {
      if (!batch.rejected().isEmpty()) {
        Recorded.Rejected first = batch.rejected().getFirst();
        throw new IllegalStateException(
            "%d sample rows were refused, first row %d: %s"
                .formatted(batch.rejected().size(), first.row(), first.why()));
      }
    }
    return recorded.stream().mapToLong(batch -> batch.added() + batch.corrected()).sum();
  }

  private Batch batch(Delivery delivery) {
    return new Batch(
        delivery.name(),
        Origin.SAMPLE,
        delivery.state(),
        Optional.of(delivery.knownAt()),
        rows(delivery.figures()));
  }

  private Iterator<FigureRow> rows(List<SampleFigure> made) {
    return IntStream.range(0, made.size()).mapToObj(i -> row(made.get(i), i + 1)).iterator();
  }

  private FigureRow row(SampleFigure figure, int number) {
    int element = catalogue.element(figure.element()).orElseThrow();
    return new FigureRow(
        element,
        figure.place(),
        periodOf(element, figure.year()),
        catalogue.category(figure.category()).orElseThrow(),
        BigDecimal.valueOf(figure.value()),
        number,
        figure.comment());
  }

  private int periodOf(int element, int year) {
    return Period.allOf(catalogue.formOf(element).orElseThrow().kind(), year).getLast().key();
  }
}
