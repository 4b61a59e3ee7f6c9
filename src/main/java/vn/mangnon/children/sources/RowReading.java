package vn.mangnon.children.sources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.Contact;
import vn.mangnon.children.record.Ethnicity;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.FactReader;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Numbers;
import vn.mangnon.children.record.Opening;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.record.SourceIdentifier;
import vn.mangnon.children.record.Span;
import vn.mangnon.database.UuidV7;

/** Makes of a row what its source's mapping says, or notes every cell that cannot be taken. */
final class RowReading {
  /** Later registrations are late: Law on Civil Status 60/2014, article 15. */
  private static final int LATE_AFTER_DAYS = 60;

  private final Source source;
  private final Codes codes;
  private final Communes communes;
  private final Function<Opening, List<Mistake>> rules;
  private final Clock clock;
  private final Map<String, String> peoples = new HashMap<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Heading heading;
  private List<String> cells = List.of();
  private int row;

  /**
   * @param rules what the register itself asks of a record
   */
  RowReading(
      Source source,
      Heading heading,
      Codes codes,
      Communes communes,
      Function<Opening, List<Mistake>> rules,
      Clock clock) {
    this.source = source;
    this.heading = heading;
    this.codes = codes;
    this.communes = communes;
    this.rules = rules;
    this.clock = clock;
    codes
        .of(CodeList.PEOPLE, LocalDate.now(clock))
        .forEach(people -> {
          peoples.put(Folded.of(people.vi()), people.code());
          peoples.put(people.code(), people.code());
        });
    peoples.putAll(source.words().getOrDefault(SourceColumn.PEOPLE, Map.of()));
  }

  /**
   * What the row says; empty when a cell of it cannot be taken, which is then among the problems.
   */
  Optional<FileRow> read(int number, List<String> row) {
    this.row = number;
    this.cells = row;
    int before = problems.size();
    Heading.Cell identifier = heading.cell(cells, source.identifier());
    if (identifier.empty()) {
      wrong(RowRefusal.IDENTIFIER_MISSING, identifier);
    }
    source.required().stream()
        .filter(column -> cell(column).empty())
        .forEach(column -> wrong(RowRefusal.REQUIRED, cell(column)));
    Identity identity = identity();
    Optional<Integer> place = place();
    List<Carer> carers = carers();
    List<FactEntry> facts = facts(identity);
    if (problems.size() > before) {
      return Optional.empty();
    }
    FileRow read =
        new FileRow(
            number,
            identifier.text(),
            identity,
            Home.in(place.orElseThrow(), text(SourceColumn.VILLAGE)),
            carers,
            facts);
    rules.apply(opening(read, source, new UUID(0, 0))).stream()
        .distinct()
        .forEach(mistake -> wrong(mistake));
    return problems.size() > before ? Optional.empty() : Optional.of(read);
  }

  List<RowProblem> problems() {
    return problems;
  }

  static Opening opening(FileRow row, Source source, UUID id) {
    return new Opening(
        new NewChild(
            id,
            row.identity(),
            row.home(),
            Span.open(),
            row.carers(),
            Optional.of(new SourceIdentifier(source.system(), row.identifier())),
            source.system()),
        row.facts());
  }

  private Identity identity() {
    return new Identity(
        text(SourceColumn.NAME),
        birth(),
        sex(),
        new Ethnicity(people(), ""),
        new Numbers(
            number(SourceColumn.PERSONAL_NUMBER),
            number(SourceColumn.BIRTH_CERTIFICATE),
            number(SourceColumn.LEARNER_CODE),
            number(SourceColumn.INSURANCE_CODE)),
        new Contact(
            text(SourceColumn.PHONE).replaceAll("[\\s.-]", ""), text(SourceColumn.ADDRESS)));
  }

  private Optional<BirthDate> birth() {
    Heading.Cell cell = cell(SourceColumn.BIRTH);
    Optional<BirthDate> birth = source.dates().read(cell.text());
    if (birth.isEmpty() && !cell.empty()) {
      wrong(RowRefusal.DATE_UNREADABLE, cell);
    }
    return birth;
  }

  private Sex sex() {
    Heading.Cell cell = cell(SourceColumn.SEX);
    String folded = Folded.of(cell.text());
    String word =
        source.words().getOrDefault(SourceColumn.SEX, Map.of()).getOrDefault(folded, folded);
    return switch (word) {
      case "nam", "male", "trai" -> Sex.MALE;
      case "nu", "female", "gai" -> Sex.FEMALE;
      case "", "unknown", "khong ro" -> Sex.UNKNOWN;
      default -> {
        wrong(RowRefusal.SEX_UNREADABLE, cell);
        yield Sex.UNKNOWN;
      }
    };
  }

  private String people() {
    Heading.Cell cell = cell(SourceColumn.PEOPLE);
    if (cell.empty()) {
      return "";
    }
    String code = peoples.getOrDefault(Folded.of(cell.text()), "");
    if (code.isEmpty()) {
      wrong(RowRefusal.WORD_UNKNOWN, cell);
    }
    return code;
  }

  private Optional<Integer> place() {
    Heading.Cell cell = cell(SourceColumn.COMMUNE);
    if (cell.empty()) {
      return Optional.empty();
    }
    Communes.Answer answer = communes.find(cell.text(), text(SourceColumn.DISTRICT));
    if (answer.place().isEmpty()) {
      wrong(answer.otherwise(), cell);
    }
    return answer.place();
  }

  private List<Carer> carers() {
    List<Carer> carers = new ArrayList<>();
    for (Source.CarerColumns columns : source.carers()) {
      String name = heading.cell(cells, columns.name()).text();
      if (!name.isBlank()) {
        String phone = heading.cell(cells, columns.phone()).text().replaceAll("[\\s.-]", "");
        carers.add(new Carer(name, columns.relation(), Optional.empty(), phone, true));
      }
    }
    return carers;
  }

  private List<FactEntry> facts(Identity identity) {
    List<FactEntry> facts = new ArrayList<>();
    for (Source.FactColumns columns : source.facts()) {
      fact(columns, identity).ifPresent(facts::add);
    }
    return facts;
  }

  private Optional<FactEntry> fact(Source.FactColumns columns, Identity identity) {
    Map<String, String> typed = new HashMap<>();
    boolean said = false;
    boolean understood = true;
    for (Map.Entry<String, Source.Attribute> entry : columns.attributes().entrySet()) {
      Source.Attribute attribute = entry.getValue();
      Heading.Cell cell = heading.cell(cells, attribute.headings());
      // A number that other columns hold too says nothing of the fact by itself.
      said |= !cell.empty() && !source.identifier().contains(cell.heading());
      String word = attribute.words().getOrDefault(Folded.of(cell.text()), cell.text());
      if (!attribute.words().isEmpty()
          && !cell.empty()
          && word.equals(cell.text())
          && !attribute.words().containsValue(word)) {
        understood = false;
        wrong(RowRefusal.WORD_UNKNOWN, cell);
      }
      typed.put(entry.getKey(), attribute.headings().isEmpty() ? attribute.value() : word);
    }
    Heading.Cell on = heading.cell(cells, columns.on());
    if (on.empty() && (columns.day().isEmpty() || !said)) {
      return Optional.empty();
    }
    Optional<LocalDate> day = columns.day().or(() -> exactDay(on));
    if (day.isEmpty()) {
      wrong(RowRefusal.DATE_UNREADABLE, on);
    }
    return !understood
        ? Optional.empty()
        : day.flatMap(known -> fact(columns, known, typed, identity, on));
  }

  private Optional<LocalDate> exactDay(Heading.Cell cell) {
    return source
        .dates()
        .read(cell.text())
        .filter(date -> date.precision() == Precision.DAY)
        .map(BirthDate::on);
  }

  private Optional<FactEntry> fact(
      Source.FactColumns columns,
      LocalDate day,
      Map<String, String> typed,
      Identity identity,
      Heading.Cell on) {
    return switch (FactReader.read(codes, columns.kind(), day, typed)) {
      case FactReader.Reading.Faulty(var mistakes) -> {
        for (Mistake mistake : mistakes) {
          Source.Attribute attribute = columns.attributes().get(mistake.field());
          Heading.Cell cell = attribute == null ? on : heading.cell(cells, attribute.headings());
          wrong(mistake, cell);
        }
        yield Optional.empty();
      }
      case FactReader.Reading.Whole(Fact fact) ->
          Optional.of(
              new FactEntry(
                  UuidV7.next(clock),
                  lateOrNot(fact, day, identity),
                  day,
                  Optional.empty(),
                  "",
                  source.system()));
    };
  }

  private static Fact lateOrNot(Fact fact, LocalDate day, Identity identity) {
    boolean late =
        identity
            .birth()
            .filter(birth -> birth.latest().plusDays(LATE_AFTER_DAYS).isBefore(day))
            .isPresent();
    return fact instanceof Fact.BirthRegistration registered && late
        ? new Fact.BirthRegistration(registered.number(), true)
        : fact;
  }

  private String text(SourceColumn column) {
    return cell(column).text();
  }

  private String number(SourceColumn column) {
    return text(column).replaceAll("\\s", "");
  }

  private Heading.Cell cell(SourceColumn column) {
    return heading.cell(cells, source.columns().getOrDefault(column, List.of()));
  }

  private void wrong(RowRefusal why, Heading.Cell cell) {
    problems.add(why.at(row, cell.heading(), cell.text()));
  }

  private void wrong(Mistake mistake) {
    Heading.Cell cell = new Heading.Cell("", "");
    for (SourceColumn column : SourceColumn.values()) {
      if (column.key().equals(mistake.field())) {
        cell = cell(column);
      }
    }
    wrong(mistake, cell);
  }

  private void wrong(Mistake mistake, Heading.Cell cell) {
    problems.add(
        new RowProblem(
            row, cell.heading(), cell.text(), mistake.why().in("vi"), mistake.why().in("en")));
  }
}
