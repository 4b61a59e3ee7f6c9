package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.children.record.BirthDate;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Fact;
import vn.mangnon.children.record.FactEntry;
import vn.mangnon.children.record.Facts;
import vn.mangnon.children.record.Home;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.NewChild;
import vn.mangnon.children.record.Sex;
import vn.mangnon.database.UuidV7;
import vn.mangnon.places.Places;

/** One person sees which records are past their term, another agrees, and the names are gone. */
class RetentionStoryTest {
  private static final String NAME = "Đàm Văn Hết Hạn";
  private final RunningApplication application = RunningApplication.withSampleData();
  private final List<String> faults = new ArrayList<>();

  @Test
  void aRecordPastItsTermLosesItsNameOnlyWhenASecondPersonAgrees() {
    UUID child = aChildWhoDiedLongAgo();
    try (BrowserContext first = Browsing.visitor(1366);
        BrowserContext second = Browsing.visitor(360)) {
      Page officer = People.of(application).signIn(first, "tre-em-ha-lam");
      terms(officer);
      assertThat(officer.locator("main").innerText())
          .contains("6 tháng sau khi rút lại tệp đã mang hồ sơ vào", "thời hạn là đề xuất");
      look(officer);
      button(officer, "Xem hồ sơ quá thời hạn").click();
      Locator proposal = officer.locator("main section.card").filter(naming(NAME));
      assertThat(proposal.innerText()).contains("5 năm sau khi em mất", "Nhờ người khác");
      assertThat(proposal.locator("button").count()).as("nobody approves their own").isZero();
      look(officer);

      Page keeper = People.of(application).signIn(second, Role.REGISTER_KEEPER);
      terms(keeper);
      look(keeper);
      keeper
          .locator("main section.card")
          .filter(naming(NAME))
          .locator("button[name=duyet][value=true]")
          .click();
      assertThat(keeper.locator("main").innerText())
          .contains("đã xóa thông tin của")
          .doesNotContain(NAME);
      look(keeper);

      officer.navigate(application.address() + "/tre-em/" + child);
      assertThat(officer.locator("h1").innerText()).isEqualTo("Hồ sơ đã xóa thông tin nhận dạng");
      assertThat(officer.content()).doesNotContain(NAME);
      assertThat(button(officer, "Bỏ hạn chế").count())
          .as("there is nothing to work with again")
          .isZero();
      assertThat(officer.locator("main a[href$='/nhan-than']").count()).isZero();
      look(officer);
      terms(officer);
      button(officer, "Xem hồ sơ quá thời hạn").click();
      assertThat(officer.locator("main [role=status]").innerText())
          .contains("Không có hồ sơ nào quá thời hạn");
      assertThat(officer.locator(".faults").count()).as("nothing is to mend").isZero();
      look(officer);
    }
    assertThat(faults).isEmpty();
  }

  private UUID aChildWhoDiedLongAgo() {
    Clock clock = application.service(Clock.class);
    LocalDate today = LocalDate.now(clock);
    Actor.User officer = People.actor(application, "tre-em-ha-lam");
    int place = application.service(Places.class).byCode("06676", today).orElseThrow().id();
    UUID child = UuidV7.next(clock);
    done(
        application
            .service(Children.class)
            .open(
                officer,
                NewChild.of(
                    child,
                    Identity.of(NAME, BirthDate.parse("05/03/2016").orElseThrow(), Sex.MALE),
                    Home.in(place, "Khu 1"),
                    "family")));
    done(
        application
            .service(Facts.class)
            .record(
                officer,
                child,
                new FactEntry(
                    UuidV7.next(clock),
                    new Fact.Death("disease"),
                    LocalDate.of(2020, 6, 1),
                    Optional.empty(),
                    "",
                    "visit")));
    return child;
  }

  private void terms(Page page) {
    page.navigate(application.address() + "/tre-em");
    page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Thời hạn lưu hồ sơ"))
        .click();
  }

  private void look(Page page) {
    if (Browsing.sidewaysScroll(page) > 0) {
      faults.add(page.url() + " scrolls sideways");
    }
    Browsing.violations(page).forEach(found -> faults.add(page.url() + ": " + found));
    if (page.locator("main").innerText().contains("⟦")) {
      faults.add(page.url() + " shows the key of a missing text");
    }
  }

  private static Locator.FilterOptions naming(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
