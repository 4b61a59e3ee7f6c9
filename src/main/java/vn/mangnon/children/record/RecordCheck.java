package vn.mangnon.children.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mangnon.children.codes.CodeList;
import vn.mangnon.children.codes.Codes;
import vn.mangnon.places.Places;

/** What must hold of a record before it is written. */
@Component
class RecordCheck {
  /** The register follows children to 18, as work is asked up to 17; beyond is a slip. */
  private static final int MOST_YEARS = 18;

  private static final int MOST_NAME = 120;
  private static final int MOST_TEXT = 300;
  private static final int MOST_NOTE = 1000;
  private static final String PHONE = "\\+?\\d{8,15}";
  private final Codes codes;
  private final Places places;
  private final Clock clock;

  RecordCheck(Codes codes, Places places, Clock clock) {
    this.codes = codes;
    this.places = places;
    this.clock = clock;
  }

  List<Mistake> of(NewChild child) {
    List<Mistake> mistakes = new ArrayList<>(of(child.identity()));
    mistakes.addAll(of(child.home()));
    child.carers().forEach(carer -> mistakes.addAll(of(carer)));
    mistakes.addAll(of(child.since()));
    mistakes.addAll(ofSource(child.source()));
    return mistakes;
  }

  List<Mistake> of(Identity identity) {
    List<Mistake> mistakes = new ArrayList<>();
    if (identity.name().isBlank()) {
      mistakes.add(Mistake.in(IdentityField.NAME, Refusal.NAME_MISSING));
    } else if (identity.name().length() > MOST_NAME) {
      mistakes.add(Mistake.in(IdentityField.NAME, Refusal.NAME_LONG));
    }
    identity.birth().ifPresent(birth -> addBirth(birth, mistakes));
    String people = identity.ethnicity().people();
    if (!people.isEmpty() && !codes.knows(CodeList.PEOPLE, people, today())) {
      mistakes.add(Mistake.in(IdentityField.PEOPLE, Refusal.PEOPLE_UNKNOWN));
    }
    String personal = identity.numbers().personal();
    if (!personal.isEmpty() && !personal.matches("\\d{12}")) {
      mistakes.add(Mistake.in(IdentityField.PERSONAL_NUMBER, Refusal.PERSONAL_NUMBER_FORM));
    }
    String phone = identity.contact().phone();
    if (!phone.isEmpty() && !phone.matches(PHONE)) {
      mistakes.add(Mistake.in(IdentityField.PHONE, Refusal.PHONE_FORM));
    }
    for (IdentityField field :
        List.of(
            IdentityField.LOCAL_GROUP,
            IdentityField.BIRTH_CERTIFICATE,
            IdentityField.LEARNER_CODE,
            IdentityField.INSURANCE_CODE,
            IdentityField.ADDRESS)) {
      if (field.of(identity).length() > MOST_TEXT) {
        mistakes.add(Mistake.in(field, Refusal.TEXT_LONG));
      }
    }
    return mistakes;
  }

  List<Mistake> of(Home home) {
    boolean known = places.byId(home.place()).isPresent();
    List<Mistake> mistakes = new ArrayList<>();
    if (!known) {
      mistakes.add(new Mistake("place", Refusal.PLACE_UNKNOWN));
    }
    if (home.villageName().length() > MOST_NAME) {
      mistakes.add(new Mistake("village", Refusal.TEXT_LONG));
    }
    return mistakes;
  }

  List<Mistake> of(Carer carer) {
    List<Mistake> mistakes = new ArrayList<>();
    if (carer.name().isBlank()) {
      mistakes.add(new Mistake("carer", Refusal.CARER_NAME_MISSING));
    } else if (carer.name().length() > MOST_NAME) {
      mistakes.add(new Mistake("carer", Refusal.NAME_LONG));
    }
    if (!codes.knows(CodeList.RELATION, carer.relation(), today())) {
      mistakes.add(new Mistake("relation", Refusal.RELATION_UNKNOWN));
    }
    if (!carer.phone().isEmpty() && !carer.phone().matches(PHONE)) {
      mistakes.add(new Mistake("carer-phone", Refusal.PHONE_FORM));
    }
    return mistakes;
  }

  List<Mistake> of(Span span) {
    List<Mistake> mistakes = new ArrayList<>();
    if (span.backwards()) {
      mistakes.add(new Mistake("to", Refusal.DATES_BACKWARDS));
    }
    if (span.from().filter(today()::isBefore).isPresent()) {
      mistakes.add(new Mistake("from", Refusal.DATE_IN_FUTURE));
    }
    return mistakes;
  }

  List<Mistake> of(FactEntry entry, Identity identity) {
    List<Mistake> mistakes = new ArrayList<>(ofSource(entry.source()));
    mistakes.addAll(of(new Span(java.util.Optional.of(entry.startsOn()), entry.endsOn())));
    if (identity.birth().filter(birth -> entry.startsOn().isBefore(birth.on())).isPresent()) {
      mistakes.add(new Mistake("from", Refusal.BEFORE_BIRTH));
    }
    if (entry.fact() instanceof Fact.Work && outsideWorkAge(entry, identity)) {
      mistakes.add(new Mistake("from", Refusal.WORK_AGE));
    }
    if (entry.note().length() > MOST_NOTE) {
      mistakes.add(new Mistake("note", Refusal.TEXT_LONG));
    }
    return mistakes;
  }

  List<Mistake> ofSource(String source) {
    return codes.knows(CodeList.SOURCE, source, today())
        ? List.of()
        : List.of(new Mistake("source", Refusal.SOURCE_UNKNOWN));
  }

  private static boolean outsideWorkAge(FactEntry entry, Identity identity) {
    return identity
        .birth()
        .filter(birth ->
            birth.mostYearsOn(entry.startsOn()) < 5
                || new BirthDate(birth.latest(), Precision.DAY).mostYearsOn(entry.startsOn()) > 17)
        .isPresent();
  }

  private void addBirth(BirthDate birth, List<Mistake> mistakes) {
    if (birth.on().isAfter(today())) {
      mistakes.add(Mistake.in(IdentityField.BIRTH, Refusal.BIRTH_IN_FUTURE));
    } else if (BirthDate.day(birth.latest()).mostYearsOn(today()) > MOST_YEARS) {
      mistakes.add(Mistake.in(IdentityField.BIRTH, Refusal.BIRTH_TOO_OLD));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
