package vn.mangnon.sample;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.database.UuidV7;
import vn.mangnon.folder.CsvRow;
import vn.mangnon.folder.Problems;
import vn.mangnon.folder.ProgrammeFolder;
import vn.mangnon.folder.YamlSection;
import vn.mangnon.places.Place;
import vn.mangnon.places.Places;
import vn.mangnon.protection.referral.Directory;
import vn.mangnon.protection.referral.DirectoryAnswer;
import vn.mangnon.protection.referral.LegalBasis;
import vn.mangnon.protection.referral.NewReferral;
import vn.mangnon.protection.referral.Recipient;
import vn.mangnon.protection.referral.ReferralAnswer;
import vn.mangnon.protection.referral.Referrals;
import vn.mangnon.protection.referral.ServiceEntry;
import vn.mangnon.protection.referral.SharedPart;

/** Invented services of the directory, and referrals to other communes; all of them say so. */
@Component
class SampleServices {
  private static final String FILE = "sample-services.csv";
  private static final String SETTINGS = "sample.yaml";
  private static final List<String> COLUMNS =
      List.of("facility", "kind", "area", "capacity", "contact", "opening");
  private static final int DAYS_TO_ANSWER = 7;

  private final Directory directory;
  private final Referrals referrals;
  private final Places places;
  private final Clock clock;

  SampleServices(Directory directory, Referrals referrals, Places places, Clock clock) {
    this.directory = directory;
    this.referrals = referrals;
    this.places = places;
    this.clock = clock;
  }

  /** Writes the programme's services into the directory, as the lead agency does. */
  int keep(ProgrammeFolder folder, Actor leadAgency) {
    Problems problems = new Problems();
    List<ServiceEntry> entries =
        folder.rows(FILE, COLUMNS, problems).stream().map(this::entry).toList();
    problems.throwIfAny();
    for (ServiceEntry entry : entries) {
      DirectoryAnswer answer = directory.keep(leadAgency, entry);
      if (!(answer instanceof DirectoryAnswer.Done)) {
        throw new IllegalStateException(entry.facility() + ": " + answer);
      }
    }
    return entries.size();
  }

  private ServiceEntry entry(CsvRow row) {
    UUID id = UuidV7.next(clock);
    return new ServiceEntry(
        id,
        id,
        0,
        row.text("facility"),
        row.text("kind"),
        row.words("area").stream().flatMap(code -> place(row, code).stream()).toList(),
        row.number("capacity").map(BigDecimal::intValue),
        row.text("contact"),
        row.text("opening"),
        false,
        true,
        today());
  }

  private Optional<Integer> place(CsvRow row, String code) {
    Optional<Integer> place = places.byCode(code, today()).map(Place::id);
    if (place.isEmpty()) {
      row.problem("không có địa bàn mã “%s” hôm nay".formatted(code));
    }
    return place;
  }

  /**
   * Sends the programme's referrals: each asks the workers of a commune for one service.
   *
   * @param led the case that a report led to, with who leads it
   */
  void refer(ProgrammeFolder folder, Function<String, Optional<CaseMaking.Led>> led) {
    Problems problems = new Problems();
    for (YamlSection wish :
        folder.yaml(SETTINGS, problems).section("cases").sections("referrals")) {
      Optional<CaseMaking.Led> from = led.apply(wish.text("from"));
      Optional<Place> to = places.byCode(wish.text("to"), today());
      if (from.isEmpty() || to.isEmpty()) {
        wish.problem("from", "cần một báo tin mẫu đã mở vụ việc và một xã có thật");
        continue;
      }
      send(from.get(), to.get(), wish.text("service"));
    }
    problems.throwIfAny();
  }

  private void send(CaseMaking.Led from, Place to, String service) {
    NewReferral wish =
        new NewReferral(
            UuidV7.next(clock),
            from.id(),
            new Recipient.Commune(to.id()),
            service,
            SampleWords.text("Em cần được tham vấn gần trường đang học."),
            LegalBasis.SUPPORT,
            today().plusDays(DAYS_TO_ANSWER),
            Set.of(SharedPart.AGE_AND_SEX, SharedPart.NEEDS, SharedPart.CONTACT),
            SampleWords.text("Tham vấn mỗi tuần một buổi trong một tháng."),
            SampleWords.text("Gọi cán bộ bảo vệ trẻ em nơi gửi, giờ hành chính."));
    ReferralAnswer answer = referrals.send(from.lead(), wish);
    if (!(answer instanceof ReferralAnswer.Done)) {
      throw new IllegalStateException("Sample referral of %s: %s".formatted(service, answer));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
