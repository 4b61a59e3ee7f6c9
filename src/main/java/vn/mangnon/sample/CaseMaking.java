package vn.mangnon.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.mangnon.access.Actor;
import vn.mangnon.children.record.Sex;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;
import vn.mangnon.protection.cases.CaseAnswer;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.Command;
import vn.mangnon.protection.cases.ConcernAnswer;
import vn.mangnon.protection.cases.EndReason;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.OpenCase;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.FreeText;

/** One making of invented reports; a report may be joined to the one before it. */
final class CaseMaking {
  private static final String AGENCY = "Dữ liệu mẫu";
  private final CasePeople people;
  private final PastServices services;
  private final Places places;
  private final Clock clock;
  private final Instant now;
  private final Map<String, UUID> logins;
  private final Map<String, Led> cases = new HashMap<>();
  private Optional<NewConcern> before = Optional.empty();

  /**
   * A making that begins with nothing.
   *
   * @param logins the accounts that a report may name
   */
  CaseMaking(
      CasePeople people,
      PastServices services,
      Places places,
      Clock clock,
      Map<String, UUID> logins) {
    this.people = people;
    this.services = services;
    this.places = places;
    this.clock = clock;
    this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    this.logins = Map.copyOf(logins);
  }

  void make(SampleCase invented) {
    Instant received = now.minus(invented.ago());
    services.at(received);
    NewConcern told = told(invented, received);
    done(invented, services.concerns().take(taker(invented), told));
    List<SampleCase.Step> steps = invented.steps();
    if (!steps.isEmpty()) {
      for (ToldChild child : told.children()) {
        go(invented, told, child.id(), received);
      }
    }
    before = Optional.of(told);
  }

  /** The case that the first child of a report led to, with who leads it; empty when none did. */
  Optional<Led> ledTo(String reference) {
    return Optional.ofNullable(cases.get(reference));
  }

  /** A case and who leads it. */
  record Led(UUID id, Actor.User lead) {}

  private Actor.User taker(SampleCase invented) {
    boolean desk = invented.channel() == Channel.OFFICER || invented.channel() == Channel.ONE_STOP;
    return desk && invented.home().isPresent() ? home(invented).worker() : people.operator();
  }

  private CasePeople.Commune home(SampleCase invented) {
    return commune(invented, invented.home().or(invented::event));
  }

  private CasePeople.Commune event(SampleCase invented) {
    return commune(invented, invented.event().or(invented::home));
  }

  private CasePeople.Commune commune(SampleCase invented, Optional<String> code) {
    return code.flatMap(one -> Optional.ofNullable(people.communes().get(one)))
        .orElseThrow(() ->
            new IllegalStateException("Nobody works on the sample case " + invented.reference()));
  }

  private NewConcern told(SampleCase invented, Instant received) {
    return new NewConcern(
        id(),
        received,
        invented.channel(),
        invented.reference(),
        AGENCY,
        invented.danger(),
        invented.event().map(this::place),
        invented.home().map(this::place),
        new Told(
            SampleWords.text(invented.story()),
            FreeText.NONE,
            FreeText.NONE,
            FreeText.NONE,
            FreeText.NONE,
            FreeText.NONE,
            FreeText.NONE),
        IntStream.rangeClosed(1, invented.children())
            .mapToObj(number -> child(invented, number))
            .toList(),
        Optional.of(Identity.named("Người báo tin mẫu " + invented.reference())),
        invented.named().stream()
            .map(login -> Optional.ofNullable(logins.get(login)).orElseThrow())
            .toList());
  }

  private ToldChild child(SampleCase invented, int number) {
    int year = now.atZone(clock.getZone()).getYear();
    return new ToldChild(
        id(),
        number % 2 == 0 ? Sex.MALE : Sex.FEMALE,
        Optional.of(year - 4 - 3 * number),
        Identity.named("Em Mẫu %s-%d".formatted(invented.reference(), number)),
        Optional.empty());
  }

  private int place(String code) {
    return places.byCode(code, LocalDate.now(clock)).orElseThrow().id();
  }

  private void go(SampleCase invented, NewConcern told, UUID child, Instant received) {
    UUID caseId = id();
    cases.putIfAbsent(invented.reference(), new Led(caseId, home(invented).worker()));
    SampleWords words = new SampleWords(clock.getZone(), event(invented).worker());
    int seen = 0;
    for (SampleCase.Step step : invented.steps()) {
      Instant at = received.plus(step.after());
      services.at(at);
      switch (step.move()) {
        case END ->
            done(
                invented,
                services
                    .concerns()
                    .end(
                        home(invented).worker(),
                        child,
                        EndReason.NO_RISK,
                        SampleWords.text("Đã đến nhà: em an toàn.")));
        case JOIN -> join(invented, told);
        case OPEN ->
            seen =
                done(
                    invented,
                    services
                        .cases()
                        .open(home(invented).worker(), new OpenCase(caseId, id(), child, AGENCY)));
        default ->
            seen =
                done(
                    invented,
                    services
                        .cases()
                        .perform(
                            doer(invented, step.move()),
                            new Command(
                                id(), caseId, seen, at, words.of(step.move(), at), AGENCY)));
      }
    }
  }

  private Actor.User doer(SampleCase invented, SampleMove move) {
    CasePeople.Commune commune = move.whereItHappened() ? event(invented) : home(invented);
    return move.byChair() ? commune.chair() : commune.worker();
  }

  private void join(SampleCase invented, NewConcern told) {
    NewConcern earlier = before.orElseThrow();
    Map<UUID, UUID> same = new HashMap<>();
    List<ToldChild> theirs = earlier.children();
    for (int i = 0; i < Math.min(theirs.size(), told.children().size()); i++) {
      same.put(told.children().get(i).id(), theirs.get(i).id());
    }
    done(invented, services.concerns().join(people.operator(), told.id(), earlier.id(), same));
  }

  private UUID id() {
    return UuidV7.next(clock);
  }

  private static int done(SampleCase invented, CaseAnswer answer) {
    if (answer instanceof CaseAnswer.Done done) {
      return done.number();
    }
    throw new IllegalStateException(invented.reference() + ": " + answer);
  }

  private static void done(SampleCase invented, ConcernAnswer answer) {
    if (!(answer instanceof ConcernAnswer.Done)) {
      throw new IllegalStateException(invented.reference() + ": " + answer);
    }
  }
}
