package vn.mangnon.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Contact;
import vn.mangnon.children.record.Enrolment;
import vn.mangnon.children.record.Ethnicity;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Numbers;
import vn.mangnon.children.record.Opening;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.sources.ImportReport;
import vn.mangnon.children.sources.Imports;
import vn.mangnon.children.sources.Source;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.synthetic.SyntheticChild;
import vn.mangnon.linkage.synthetic.SyntheticRegister;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;

/** Fills a register with invented children: some from a file, as neighbours send it. */
final class RegisterLoad {
  private static final Actor MACHINE = Actor.machine("bench");
  private static final int PORTION = 50_000;

  /** A child of the register that may be looked for. */
  record Kept(UUID id, String name, boolean female, int birthYear, Place commune) {}

  /** What one step of an import of a file took. */
  record Imported(long rows, double seconds, CpuClock.Reading cpu) {}

  /** Both steps, as a person does them: the file is checked, and then taken in. */
  record Intake(Imported checked, Imported taken) {}

  private final Workplace.Started place;
  private final Clock clock;
  private final LocalDate today;
  private final List<Place> communes;
  private final Iterator<SyntheticChild> children;

  RegisterLoad(Workplace.Started place) {
    this.place = place;
    this.clock = place.get(Clock.class);
    this.today = LocalDate.now(clock);
    this.communes = place.get(Places.class).validOn(today, PlaceLevel.COMMUNE);
    this.children =
        new SyntheticRegister(2026, Long.MAX_VALUE, 0).records().filter(this::lives).iterator();
  }

  private boolean lives(SyntheticChild child) {
    LocalDate born = LocalDate.parse(child.born());
    return born.plusDays(2).isBefore(today) && Period.between(born, today).getYears() < 16;
  }

  /** Takes a list of vaccinations in through the import service, one child a line. */
  Intake imported(Workplace workplace, int wanted) {
    var file = workplace.file("vaccinations.csv");
    int rows = SyntheticFile.write(file, children, wanted, communes);
    byte[] content = Workplace.content(file);
    Imports imports = place.get(Imports.class);
    Source source = imports.source("vaccination").orElseThrow();
    return new Intake(
        timed(rows, () -> imports.check(MACHINE, source, "bench.csv", content)),
        timed(rows, () -> imports.take(MACHINE, source, "bench.csv", content, true, count -> {})));
  }

  private Imported timed(int rows, Supplier<ImportReport> step) {
    CpuClock.Reading before = place.cpu().read();
    long begin = System.nanoTime();
    ImportReport report = step.get();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (report.opened() != rows) {
      throw new IllegalStateException("not all children were taken in: " + report);
    }
    return new Imported(rows, seconds, place.cpu().read().since(before));
  }

  /** Opens so many records, set by set. */
  void opened(int wanted) {
    Enrolment enrolment = place.get(Enrolment.class);
    for (int done = 0; done < wanted; done += PORTION) {
      List<Opening> portion = new ArrayList<>();
      for (int number = done; number < Math.min(wanted, done + PORTION); number++) {
        SyntheticChild child = children.next();
        UUID id = UuidV7.next(clock);
        Place commune = SyntheticFile.commune(child, communes);
        portion.add(new Opening(record(id, child, commune), List.of()));
      }
      List<ChildAnswer> answers =
          enrolment.openAll(MACHINE, UuidV7.next(clock), portion, count -> {});
      answers.stream()
          .filter(answer -> !(answer instanceof ChildAnswer.Done))
          .findFirst()
          .ifPresent(answer -> {
            throw new IllegalStateException("not opened: " + answer);
          });
    }
    // What the database's own housekeeping does some minutes after so many rows.
    new JdbcTemplate(place.superuser()).execute("vacuum analyze");
  }

  private static NewChild record(UUID id, SyntheticChild child, Place commune) {
    Identity identity =
        new Identity(
            child.name(),
            BirthDate.parse(child.born()),
            child.female() ? Sex.FEMALE : Sex.MALE,
            new Ethnicity(child.people(), ""),
            new Numbers(child.number(), "", "", ""),
            Contact.NONE);
    NewChild record =
        NewChild.of(id, identity, Home.in(commune.id(), child.village()), "population");
    if (!child.mother().isBlank()) {
      record =
          record.with(new Carer(child.mother(), "mother", Optional.empty(), child.phone(), true));
    }
    return child.father().isBlank() ? record : record.with(Carer.of(child.father(), "father"));
  }

  /** How many children the register has. */
  int size() {
    return Optional.ofNullable(
            new JdbcTemplate(place.superuser())
                .queryForObject("select count(*) from children.child", Integer.class))
        .orElseThrow();
  }

  /** So many children to look for, evenly from the whole register. */
  List<Kept> kept(int most) {
    Places places = place.get(Places.class);
    return new JdbcTemplate(place.superuser())
        .query(
            """
            select c.id, c.place, i.name, i.sex, extract(year from i.birth_on)::int as born
            from (
              select id, place from children.child where withdrawn_at is null
              order by hashtextextended(id::text, 0) limit ?) c
            join children.identity i on i.child = c.id and i.known_to is null
            where i.birth_on is not null order by c.id
            """,
            (row, number) ->
                new Kept(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("sex").equals(Sex.FEMALE.name()),
                    row.getInt("born"),
                    places.place(row.getInt("place"))),
            most);
  }
}
