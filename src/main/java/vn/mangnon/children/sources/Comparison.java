package vn.mangnon.children.sources;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.mangnon.children.record.Amendment;
import vn.mangnon.children.record.Amendment.Revised;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Caregiver;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.Contact;
import vn.mangnon.children.record.Episode;
import vn.mangnon.children.record.Ethnicity;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.IdentityField;
import vn.mangnon.children.record.KnownChild;
import vn.mangnon.children.record.Numbers;
import vn.mangnon.children.record.Sex;
import vn.mangnon.children.record.SourceIdentifier;
import vn.mangnon.linkage.names.PersonName;

/**
 * Lays what a file says of a child beside what the register says: what is unknown is filled in,
 * what differs is taken or kept as a conflict by the rules of trust. Pure.
 */
final class Comparison {
  private final KnownChild known;
  private final FileChild given;
  private final String source;
  private final Trust trust;
  private final Set<IdentityField> taken = EnumSet.noneOf(IdentityField.class);
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<Carer> carers = new ArrayList<>();
  private final List<FactEntry> facts = new ArrayList<>();
  private final List<Revised> revised = new ArrayList<>();
  private final Map<String, Integer> fields = new TreeMap<>();

  /**
   * @param source the system of the file
   */
  Comparison(KnownChild known, FileChild given, String source, Trust trust) {
    this.known = known;
    this.given = given;
    this.source = source;
    this.trust = trust;
    for (IdentityField field : IdentityField.values()) {
      compare(field);
    }
    given.carers().forEach(this::compare);
    given.facts().forEach(this::compare);
  }

  /** The commune the file says, when the register says another: moving takes a person. */
  void livesElsewhere(String held, String heldSource, String said) {
    conflicts.add(new Conflict(known.id(), TrustedField.COMMUNE, held, heldSource, said));
  }

  /**
   * What is to be written.
   *
   * @param identifier how the source knows the child, when that is new
   */
  Amendment amendment(Optional<SourceIdentifier> identifier) {
    return new Amendment(
        known.id(),
        known.identity().id(),
        taken.isEmpty() ? Optional.empty() : Optional.of(merged()),
        identifier,
        carers,
        facts,
        revised);
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  /** How often each field is written. */
  Map<String, Integer> fields() {
    return fields;
  }

  private void compare(IdentityField field) {
    String said = field.of(given.identity());
    String held = field.of(known.identity().identity());
    boolean unsaid =
        said.isEmpty() || field == IdentityField.SEX && said.equals(Sex.UNKNOWN.name());
    boolean unknown =
        held.isEmpty() || field == IdentityField.SEX && held.equals(Sex.UNKNOWN.name());
    if (unsaid
        || said.equals(held)
        || field == IdentityField.NAME && oneName(said, held)
        || field == IdentityField.BIRTH && lessExact()) {
      return;
    }
    String heldSource = known.sources().getOrDefault(field, "");
    boolean moreExact = field == IdentityField.BIRTH && moreExact();
    if (unknown || moreExact || trust.takes(TrustedField.of(field), source, heldSource)) {
      taken.add(field);
      count(TrustedField.of(field));
    } else {
      conflicts.add(new Conflict(known.id(), TrustedField.of(field), held, heldSource, said));
    }
  }

  /** Capitals, the place of a tone and i for y make no other name. */
  private static boolean oneName(String said, String held) {
    return PersonName.vietnamese(said).toned().equals(PersonName.vietnamese(held).toned());
  }

  /** Whether the file knows a part of the date that the register knows whole. */
  private boolean lessExact() {
    return holds(given.identity().birth(), known.identity().identity().birth());
  }

  private boolean moreExact() {
    return holds(known.identity().identity().birth(), given.identity().birth());
  }

  private static boolean holds(Optional<BirthDate> wide, Optional<BirthDate> narrow) {
    return wide.isPresent()
        && narrow.isPresent()
        && !narrow.get().on().isBefore(wide.get().on())
        && !narrow.get().latest().isAfter(wide.get().latest());
  }

  private void compare(Carer said) {
    Optional<Caregiver> held =
        known.caregivers().stream()
            .filter(one -> one.carer().relation().equals(said.relation()))
            .findFirst();
    if (held.isEmpty()) {
      carers.add(said);
      count(TrustedField.CARER);
    } else if (!Folded.of(held.get().carer().name()).equals(Folded.of(said.name()))) {
      // Another mother is no slip of a pen: a person decides, however much the source is trusted.
      conflicts.add(
          new Conflict(
              known.id(),
              TrustedField.CARER,
              held.get().carer().name(),
              held.get().recorded().source(),
              said.name()));
    }
  }

  private void compare(FactEntry said) {
    boolean sameFact =
        known.facts().stream()
            .anyMatch(
                one -> one.fact().equals(said.fact()) && one.startsOn().equals(said.startsOn()));
    if (sameFact) {
      return;
    }
    Optional<Episode> rival = known.facts().stream().filter(one -> rivals(one, said)).findFirst();
    if (rival.isEmpty()) {
      endBefore(said);
      facts.add(said);
      count(TrustedField.of(said.fact().kind()));
      return;
    }
    Episode held = rival.get();
    if (agree(held, said)) {
      return;
    }
    if (trust.takes(TrustedField.of(said.fact().kind()), source, held.recorded().source())) {
      revised.add(new Revised(held, under(held, said)));
      count(TrustedField.of(said.fact().kind()));
    } else {
      conflicts.add(
          new Conflict(
              known.id(),
              TrustedField.of(said.fact().kind()),
              written(held.fact(), held.startsOn().toString()),
              held.recorded().source(),
              written(said.fact(), said.startsOn().toString())));
    }
  }

  /** Whether only one of the two can be so. */
  private static boolean rivals(Episode held, FactEntry said) {
    return switch (said.fact()) {
      case Fact.Vaccination dose ->
          held.fact() instanceof Fact.Vaccination other && dose.equals(other);
      case Fact.BirthRegistration ignored -> held.fact() instanceof Fact.BirthRegistration;
      case Fact.Schooling schooling ->
          held.fact() instanceof Fact.Schooling other
              && (held.startsOn().equals(said.startsOn())
                  || held.endsOn().isEmpty() && schooling.equals(other));
      case Fact.Growth ignored ->
          held.fact() instanceof Fact.Growth && held.startsOn().equals(said.startsOn());
      case Fact.Disability disability ->
          held.fact() instanceof Fact.Disability other && disability.type().equals(other.type());
      case Fact.Service ignored -> false;
      case Fact.SpecialCircumstance ignored -> false;
      case Fact.Injury ignored -> false;
      case Fact.Work ignored -> false;
      case Fact.EarlyMarriage ignored -> false;
      case Fact.Disaster ignored -> false;
      case Fact.Death ignored -> false;
      case Fact.Departure ignored -> false;
      case Fact.Visit ignored -> false;
    };
  }

  /** Whether the two say the same, one of them perhaps less of it. */
  private static boolean agree(Episode held, FactEntry said) {
    return switch (said.fact()) {
      case Fact.Schooling schooling -> schooling.equals(held.fact());
      case Fact.Disability disability -> disability.equals(held.fact());
      case Fact.BirthRegistration registered ->
          held.fact() instanceof Fact.BirthRegistration other
              && held.startsOn().equals(said.startsOn())
              && (registered.number().isEmpty() || registered.number().equals(other.number()));
      case Fact.Vaccination ignored -> false;
      case Fact.Growth ignored -> false;
      case Fact.Service ignored -> false;
      case Fact.SpecialCircumstance ignored -> false;
      case Fact.Injury ignored -> false;
      case Fact.Work ignored -> false;
      case Fact.EarlyMarriage ignored -> false;
      case Fact.Disaster ignored -> false;
      case Fact.Death ignored -> false;
      case Fact.Departure ignored -> false;
      case Fact.Visit ignored -> false;
    };
  }

  /** A new school or grade ends the one before. */
  private void endBefore(FactEntry said) {
    if (said.fact() instanceof Fact.Schooling) {
      known.facts().stream()
          .filter(one -> one.fact() instanceof Fact.Schooling && one.endsOn().isEmpty())
          .filter(one -> one.startsOn().isBefore(said.startsOn()))
          .filter(one -> revised.stream().noneMatch(done -> done.before().equals(one)))
          .forEach(one ->
              revised.add(
                  new Revised(
                      one,
                      new FactEntry(
                          one.episode(),
                          one.fact(),
                          one.startsOn(),
                          Optional.of(said.startsOn().minusDays(1)),
                          one.note(),
                          source))));
    }
  }

  private static FactEntry under(Episode held, FactEntry said) {
    return new FactEntry(
        held.episode(), said.fact(), said.startsOn(), held.endsOn(), held.note(), said.source());
  }

  private static String written(Fact fact, String day) {
    return day
        + switch (fact) {
          case Fact.Vaccination dose -> " " + dose.vaccine() + " " + dose.dose();
          case Fact.BirthRegistration registered -> " " + registered.number();
          case Fact.Schooling schooling ->
              " %s %s %s %s"
                  .formatted(
                      schooling.status(),
                      schooling.level(),
                      schooling.grade().map(String::valueOf).orElse(""),
                      schooling.school());
          case Fact.Growth growth ->
              " %s kg %s cm"
                  .formatted(
                      growth.weightKg().map(String::valueOf).orElse("–"),
                      growth.heightCm().map(String::valueOf).orElse("–"));
          case Fact.Disability disability -> " " + disability.type() + " " + disability.level();
          case Fact.Service service -> " " + service.service();
          case Fact.SpecialCircumstance ignored -> "";
          case Fact.Injury ignored -> "";
          case Fact.Work ignored -> "";
          case Fact.EarlyMarriage ignored -> "";
          case Fact.Disaster ignored -> "";
          case Fact.Death ignored -> "";
          case Fact.Departure ignored -> "";
          case Fact.Visit ignored -> "";
        };
  }

  private Identity merged() {
    Identity now = known.identity().identity();
    Identity said = given.identity();
    return new Identity(
        pick(IdentityField.NAME, said, now),
        taken.contains(IdentityField.BIRTH) ? said.birth() : now.birth(),
        taken.contains(IdentityField.SEX) ? said.sex() : now.sex(),
        new Ethnicity(
            pick(IdentityField.PEOPLE, said, now), pick(IdentityField.LOCAL_GROUP, said, now)),
        new Numbers(
            pick(IdentityField.PERSONAL_NUMBER, said, now),
            pick(IdentityField.BIRTH_CERTIFICATE, said, now),
            pick(IdentityField.LEARNER_CODE, said, now),
            pick(IdentityField.INSURANCE_CODE, said, now)),
        new Contact(pick(IdentityField.PHONE, said, now), pick(IdentityField.ADDRESS, said, now)));
  }

  private String pick(IdentityField field, Identity said, Identity now) {
    return field.of(taken.contains(field) ? said : now);
  }

  private void count(String field) {
    fields.merge(field, 1, Integer::sum);
  }
}
