package vn.mangnon.protection.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mangnon.database.UuidV7;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.cases.ConcernRefusal;
import vn.mangnon.protection.cases.Identity;
import vn.mangnon.protection.cases.NewConcern;
import vn.mangnon.protection.cases.Told;
import vn.mangnon.protection.cases.ToldChild;
import vn.mangnon.protection.rules.Danger;
import vn.mangnon.protection.rules.FreeText;

/** Reads the intake page: form 01 of Decree 56/2017, of which nearly everything may be unknown. */
@Component
class IntakeForm {
  private static final int LONGEST_LINE = 200;

  /** What form 01 asks in words, in its order. */
  static final List<String> WORDS =
      List.of("event", "where", "state", "harm", "family", "carer", "done");

  private static final List<String> OF_CALLER = List.of("caller", "caller-phone", "caller-address");

  private final SpokenCommunes communes;
  private final Clock clock;

  IntakeForm(SpokenCommunes communes, Clock clock) {
    this.communes = communes;
    this.clock = clock;
  }

  /** What was read: a report, unless something is wrong. */
  record Reading(Optional<NewConcern> told, List<Wrong> wrong) {}

  /**
   * @param children which child of the register a row was recognised as, for who may say so
   * @param named accounts that may be named, of those ticked
   */
  Reading read(Typed typed, List<Optional<UUID>> children, List<UUID> named) {
    List<Wrong> wrong = new ArrayList<>();
    Optional<Danger> danger = danger(typed, wrong);
    if (typed.text("event").isEmpty()) {
      wrong.add(Wrong.of("event", ConcernRefusal.NOTHING_TOLD));
    }
    Optional<Integer> event = place(typed, "event-place", wrong);
    List<ToldChild> told = ChildRows.read(typed, children, clock, wrong);
    Optional<Integer> home = place(typed, "home-place", wrong);
    tooLong(typed, wrong);
    Optional<Instant> received = received(typed, wrong);
    Optional<Identity> caller = caller(typed, wrong);
    if (!wrong.isEmpty() || danger.isEmpty() || received.isEmpty()) {
      return new Reading(Optional.empty(), wrong);
    }
    return new Reading(
        Optional.of(
            new NewConcern(
                typed.id("id").orElseGet(() -> UuidV7.next(clock)),
                received.get(),
                channel(typed),
                typed.text("reference"),
                typed.text("agency"),
                danger.get(),
                event,
                home,
                words(typed),
                told,
                caller,
                named)),
        List.of());
  }

  /** The communes that were named and understood. */
  List<Integer> places(Typed typed) {
    return Stream.of("event-place", "home-place")
        .map(field -> communes.meant(typed.text(field)))
        .flatMap(meant ->
            meant instanceof SpokenCommunes.Meant.One(int place) ? Stream.of(place) : Stream.empty())
        .distinct()
        .toList();
  }

  private static Optional<Danger> danger(Typed typed, List<Wrong> wrong) {
    Optional<Danger> danger =
        Arrays.stream(Danger.values())
            .filter(one -> one.name().equals(typed.text("danger")))
            .findFirst();
    if (danger.isEmpty()) {
      wrong.add(
          new Wrong(
              "danger-YES",
              "Trả lời câu hỏi đầu tiên; nếu không biết, chọn “Chưa rõ”.",
              "Answer the first question; if it is not known, choose “Not known”."));
    }
    return danger;
  }

  private Optional<Integer> place(Typed typed, String field, List<Wrong> wrong) {
    return switch (communes.meant(typed.text(field))) {
      case SpokenCommunes.Meant.Nothing ignored -> Optional.empty();
      case SpokenCommunes.Meant.One(int place) -> Optional.of(place);
      case SpokenCommunes.Meant.NotOne(String vi, String en) -> {
        wrong.add(new Wrong(field, vi, en));
        yield Optional.empty();
      }
    };
  }

  private static void tooLong(Typed typed, List<Wrong> wrong) {
    typed.values().forEach((field, texts) -> {
      int most = field.equals("reference") || field.equals("agency") ? LONGEST_LINE : FreeText.LONGEST;
      if (texts.stream().anyMatch(text -> text.strip().length() > most)) {
        wrong.add(Wrong.of(field, ConcernRefusal.TEXT_LONG));
      }
    });
  }

  private Optional<Instant> received(Typed typed, List<Wrong> wrong) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    String time = typed.text("received-time");
    String day = typed.text("received-day");
    Optional<Instant> received =
        ReceivedAt.parse(
            time.isEmpty() ? ReceivedAt.time(now) : time, day.isEmpty() ? ReceivedAt.day(now) : day);
    if (received.isEmpty()) {
      wrong.add(
          new Wrong(
              "received-time",
              "Ghi giờ và ngày tiếp nhận như 14:05 và 15/01/2026.",
              "Write the time and day of receipt as 14:05 and 15/01/2026."));
    } else if (received.get().isAfter(now)) {
      wrong.add(Wrong.of("received-time", ConcernRefusal.TIME_IN_FUTURE));
    }
    return received;
  }

  private static Optional<Identity> caller(Typed typed, List<Wrong> wrong) {
    boolean written = OF_CALLER.stream().anyMatch(field -> !typed.text(field).isEmpty());
    if (!written) {
      return Optional.empty();
    }
    if (!typed.text("caller-agrees").equals("1")) {
      wrong.add(
          new Wrong(
              "caller-agrees",
              "Chỉ ghi tên, điện thoại, địa chỉ khi người báo đồng ý: đánh dấu ô đồng ý, hoặc xóa đi.",
              "Name, telephone and address are kept only if the caller agrees: tick the box or empty"
                  + " the fields."));
    }
    return Optional.of(
        new Identity(
            FreeText.of(typed.text("caller")),
            FreeText.NONE,
            FreeText.of(typed.text("caller-address")),
            FreeText.of(typed.text("caller-phone")),
            FreeText.NONE));
  }

  private static Told words(Typed typed) {
    List<FreeText> words = WORDS.stream().map(typed::text).map(FreeText::of).toList();
    return new Told(
        words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5),
        words.get(6));
  }

  private static Channel channel(Typed typed) {
    return Arrays.stream(Channel.values())
        .filter(one -> one.name().equals(typed.text("channel")))
        .findFirst()
        .orElse(Channel.OTHER);
  }
}
