package vn.mangnon.children.sources;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.children.duplicates.Likely;
import vn.mangnon.children.duplicates.Recognition;
import vn.mangnon.children.duplicates.Stranger;
import vn.mangnon.children.record.Amendment;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.Enrolment;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.KnownChild;
import vn.mangnon.children.record.KnownChildren;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Opening;
import vn.mangnon.children.record.Precision;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.record.SourceIdentifier;
import vn.mangnon.children.record.Span;
import vn.mangnon.database.UuidV7;
import vn.mangnon.linkage.names.PersonName;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;

/** Reads a file, finds its children in the register and says what taking it in would do. */
@Component
class Planner {
  /** Numbers that offices know a child by, the surest first. */
  private static final List<IdentityField> NUMBERS =
      List.of(
          IdentityField.PERSONAL_NUMBER,
          IdentityField.LEARNER_CODE,
          IdentityField.BIRTH_CERTIFICATE,
          IdentityField.INSURANCE_CODE);

  private final Sources sources;
  private final Codes codes;
  private final Places places;
  private final KnownChildren register;
  private final Recognition recognition;
  private final Enrolment enrolment;
  private final ConflictRepository conflicts;
  private final Clock clock;

  Planner(
      Sources sources,
      Codes codes,
      Places places,
      KnownChildren register,
      Recognition recognition,
      Enrolment enrolment,
      ConflictRepository conflicts,
      Clock clock) {
    this.sources = sources;
    this.codes = codes;
    this.places = places;
    this.register = register;
    this.recognition = recognition;
    this.enrolment = enrolment;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /** Reads the rows; within a transaction of the actor, who is asked for at every commune. */
  FileReading read(Actor actor, Source source, Path file) throws UnreadableFile {
    Communes communes =
        new Communes(places, LocalDate.now(clock), home -> enrolment.mayImport(actor, home));
    FileReading reading =
        new FileReading(
            source,
            heading ->
                new RowReading(source, heading, codes, communes, enrolment::mistakes, clock));
    reading.read(file);
    return reading;
  }

  /** Lays what was read beside the register as it is now. */
  Plan plan(Actor actor, Source source, FileReading reading) {
    List<FileChild> children = reading.children();
    Drawing drawing = new Drawing(source);
    Map<FileChild, Set<UUID>> sure = sure(actor, source, children);
    List<FileChild> strangers =
        children.stream().filter(child -> !sure.containsKey(child)).toList();
    Map<FileChild, List<Likely>> likely = likely(actor, strangers);
    Map<FileChild, UUID> same = new LinkedHashMap<>();
    Set<UUID> met = new HashSet<>();
    for (FileChild child : children) {
      Set<UUID> heads = sure.getOrDefault(child, Set.of());
      List<Likely> perhaps = likely.getOrDefault(child, List.of());
      List<Likely> certain = perhaps.stream().filter(Likely::sure).toList();
      if (heads.size() == 1 && met.add(heads.iterator().next())) {
        same.put(child, heads.iterator().next());
      } else if (heads.isEmpty() && certain.size() == 1 && met.add(certain.getFirst().child())) {
        same.put(child, certain.getFirst().child());
      } else {
        drawing.open(
            child,
            heads.isEmpty()
                ? perhaps
                : heads.stream().map(head -> new Likely(head, 0, 1, false, List.of())).toList());
      }
    }
    Map<UUID, KnownChild> known = register.of(actor, Set.copyOf(same.values()));
    Set<SourceIdentifier> told = identifiers(actor, source, same);
    same.forEach((child, head) ->
        drawing.amend(
            child,
            Optional.ofNullable(known.get(head)),
            told.contains(new SourceIdentifier(source.system(), child.identifier()))));
    return drawing.plan(reading, conflicts.known(known.keySet()));
  }

  /** Whom the source's own identifier or a number with a matching name or birth date names. */
  private Map<FileChild, Set<UUID>> sure(Actor actor, Source source, List<FileChild> children) {
    Map<FileChild, Set<UUID>> sure = new HashMap<>();
    Map<String, Set<UUID>> byIdentifier =
        register.byIdentifier(
            actor, source.system(), children.stream().map(FileChild::identifier).toList());
    Map<IdentityField, Map<String, Set<UUID>>> byNumber = new EnumMap<>(IdentityField.class);
    List<FileChild> others = new ArrayList<>();
    for (FileChild child : children) {
      Set<UUID> heads = byIdentifier.getOrDefault(child.identifier(), Set.of());
      if (heads.isEmpty()) {
        others.add(child);
      } else {
        sure.put(child, heads);
      }
    }
    Set<UUID> candidates = new LinkedHashSet<>();
    for (IdentityField field : NUMBERS) {
      Map<String, Set<UUID>> found =
          register.byNumber(
              actor,
              field,
              others.stream()
                  .map(child -> field.of(child.identity()))
                  .filter(number -> !number.isEmpty())
                  .distinct()
                  .toList());
      byNumber.put(field, found);
      found.values().forEach(candidates::addAll);
    }
    Map<UUID, KnownChild> known = register.of(actor, candidates);
    for (FileChild child : others) {
      for (IdentityField field : NUMBERS) {
        Set<UUID> heads =
            byNumber
                .getOrDefault(field, Map.of())
                .getOrDefault(field.of(child.identity()), Set.of())
                .stream()
                .filter(head ->
                    Optional.ofNullable(known.get(head))
                        .filter(one -> alike(child.identity(), one.identity().identity()))
                        .isPresent())
                .collect(Collectors.toSet());
        if (!heads.isEmpty()) {
          sure.putIfAbsent(child, heads);
        }
      }
    }
    return sure;
  }

  /**
   * A number with a slip in it may be another child's: name or birth date must speak for it too.
   */
  private static boolean alike(Identity one, Identity other) {
    boolean name =
        PersonName.vietnamese(one.name())
            .plain()
            .equals(PersonName.vietnamese(other.name()).plain());
    boolean birth =
        one.birth().filter(date -> date.precision() == Precision.DAY).isPresent()
            && one.birth().equals(other.birth());
    return name || birth;
  }

  private Map<FileChild, List<Likely>> likely(Actor actor, List<FileChild> strangers) {
    Map<Integer, Integer> today = new HashMap<>();
    List<Stranger> described =
        strangers.stream()
            .map(child -> stranger(child, today.computeIfAbsent(child.home().place(), this::today)))
            .toList();
    List<List<Likely>> answers = recognition.of(actor, Set.copyOf(today.values()), described);
    Map<FileChild, List<Likely>> likely = new HashMap<>();
    for (int index = 0; index < strangers.size(); index++) {
      likely.put(strangers.get(index), answers.get(index));
    }
    return likely;
  }

  private int today(int place) {
    LocalDate day = LocalDate.now(clock);
    return places.place(place).validOn(day)
        ? place
        : places.inPlaceOf(place, day).stream().map(Place::id).findFirst().orElse(place);
  }

  private static Stranger stranger(FileChild child, int place) {
    Identity identity = child.identity();
    return new Stranger(
        identity.name(),
        identity.birth().map(BirthDate::written).orElse(""),
        identity.sex() == Sex.UNKNOWN ? "" : identity.sex().name(),
        Integer.toString(place),
        child.home().villageName(),
        carer(child.carers()),
        identity.numbers().personal(),
        identity.numbers().certificate(),
        identity.contact().phone());
  }

  private static String carer(Collection<Carer> carers) {
    return carers.stream()
        .filter(carer -> carer.relation().equals("mother"))
        .findFirst()
        .or(() -> carers.stream().findFirst())
        .map(Carer::name)
        .orElse("");
  }

  private Set<SourceIdentifier> identifiers(Actor actor, Source source, Map<FileChild, UUID> same) {
    return register
        .byIdentifier(
            actor, source.system(), same.keySet().stream().map(FileChild::identifier).toList())
        .keySet()
        .stream()
        .map(identifier -> new SourceIdentifier(source.system(), identifier))
        .collect(Collectors.toSet());
  }

  /** A plan in the making. */
  private final class Drawing {
    private final Source source;
    private final List<Opening> openings = new ArrayList<>();
    private final Map<UUID, List<Likely>> alike = new LinkedHashMap<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final List<Conflict> found = new ArrayList<>();
    private final List<RowProblem> restricted = new ArrayList<>();
    private final Map<String, Integer> fields = new TreeMap<>();
    private long unchanged;

    Drawing(Source source) {
      this.source = source;
    }

    void open(FileChild child, List<Likely> perhaps) {
      UUID id = UuidV7.next(clock);
      openings.add(
          new Opening(
              new NewChild(
                  id,
                  child.identity(),
                  child.home(),
                  Span.open(),
                  child.carers(),
                  Optional.of(new SourceIdentifier(source.system(), child.identifier())),
                  source.system()),
              child.facts()));
      if (!perhaps.isEmpty()) {
        alike.put(id, perhaps);
      }
    }

    void amend(FileChild child, Optional<KnownChild> known, boolean identified) {
      if (known.isEmpty() || known.get().restricted()) {
        restricted.add(
            new RowProblem(
                child.row(), "", "", Refusal.RESTRICTED.in("vi"), Refusal.RESTRICTED.in("en")));
        return;
      }
      Comparison comparison = new Comparison(known.get(), child, source.system(), sources.trust());
      int held = known.get().place();
      int said = today(child.home().place());
      if (held != said
          && !places
              .inPlaceOf(child.home().place(), LocalDate.now(clock))
              .contains(places.place(held))) {
        comparison.livesElsewhere(places.place(held).fullName(), "", places.place(said).fullName());
      }
      Amendment amendment =
          comparison.amendment(
              identified
                  ? Optional.empty()
                  : Optional.of(new SourceIdentifier(source.system(), child.identifier())));
      comparison.fields().forEach((field, times) -> fields.merge(field, times, Integer::sum));
      found.addAll(comparison.conflicts());
      if (!amendment.empty()) {
        amendments.add(amendment);
      } else if (comparison.conflicts().isEmpty()) {
        unchanged++;
      }
    }

    Plan plan(FileReading reading, ConflictRepository.Known known) {
      List<Conflict> fresh = found.stream().filter(one -> !known.has(one)).distinct().toList();
      List<RowProblem> problems = new ArrayList<>(reading.problems());
      problems.addAll(restricted);
      problems.sort(Comparator.comparingInt(RowProblem::row));
      return new Plan(
          openings,
          alike,
          amendments,
          fresh,
          new ImportReport(
              reading.rows(),
              reading.children().size(),
              openings.size(),
              alike.size(),
              amendments.size(),
              unchanged,
              fields,
              fresh.size(),
              problems.stream().mapToInt(RowProblem::row).distinct().count(),
              problems.stream().limit(ImportReport.MOST_PROBLEMS).toList(),
              Optional.empty()));
    }
  }
}
