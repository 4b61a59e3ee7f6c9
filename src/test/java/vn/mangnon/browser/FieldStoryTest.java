package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.access.Actor;
import vn.mangnon.children.field.Roster;
import vn.mangnon.children.field.RosterChild;
import vn.mangnon.children.record.ChildFiles;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Identity;
import vn.mangnon.children.record.IdentityRevision;

/**
 * A collaborator's day with a phone: the list, the needs, work without signal, a dead battery, a
 * bad network, and somebody else who changed the same.
 */
class FieldStoryTest {
  private static final String PIN = "246810";
  private static final String LOGIN = "cong-tac-vien";
  private static final String OFFLINE = "/cong-tac-vien/ngoai-tuyen";
  private static final String NEW_NAME = "Bàn Thị Ngoại Tuyến";

  private final RunningApplication application = RunningApplication.withSampleData();
  private final LossyProxy network = new LossyProxy(application.address());
  private final JdbcTemplate sql = new JdbcTemplate(application.superuser());

  @TempDir Path profile;

  @AfterEach
  void hangUp() {
    network.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1366})
  void thePagesOfTheVillagesAreWhole(int width) {
    try (BrowserContext visitor = Browsing.visitor(width)) {
      Page page = People.of(application).signIn(visitor, LOGIN);
      List<String> faults = new ArrayList<>();
      for (String path : List.of("/cong-tac-vien", "/cong-tac-vien/can-lam", OFFLINE)) {
        page.navigate(application.address() + path);
        page.setViewportSize(width, 800);
        Look.at(page).forEach(fault -> faults.add(path + " " + fault));
        page.setViewportSize(width, 800);
      }
      page.navigate(application.address() + "/cong-tac-vien/can-lam");
      assertThat(page.locator("main")).containsText("Chưa khai sinh");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ghi lại")).first().click();
      assertThat(page.locator("h1")).containsText("Ghi:");
      assertThat(faults).isEmpty();
    }
    try (BrowserContext visitor = Browsing.visitor(width)) {
      Page page = People.of(application).signIn(visitor, "tre-em-ha-lam");
      page.navigate(application.address() + "/cong-tac-vien");
      assertThat(page.locator("h1")).hasText("Giao thôn cho cộng tác viên");
      assertThat(page.locator("main")).containsText("thôn chưa có cộng tác viên");
      assertThat(Look.at(page)).isEmpty();
    }
  }

  @Test
  void aDayWithoutSignalSurvivesADeadBatteryAndABadNetworkAndArrivesOnce() {
    RosterChild child = children().getFirst();
    int before = operations();
    aMorningUntilTheBatteryIsEmpty(child);
    assertThat(operations()).isEqualTo(before);

    try (BrowserContext phone = Browsing.onDevice(profile, 360)) {
      Page page = phone.pages().getFirst();
      page.navigate(network.address() + OFFLINE);
      page.locator("#pin").fill("135790");
      page.getByText("Mở", exactly()).click();
      assertThat(page.locator("#say")).containsText("Còn 9 lần");
      unlock(page);
      assertThat(page.locator("#waiting")).containsText("3 việc chờ gửi");

      network.cut(false);
      People.of(application).signInAt(network.address(), page, LOGIN);
      network.willSuffer(
          List.of(
              LossyProxy.Fate.REQUEST_LOST,
              LossyProxy.Fate.ANSWER_LOST,
              LossyProxy.Fate.ANSWER_LOST,
              LossyProxy.Fate.REQUEST_LOST));
      page.navigate(network.address() + OFFLINE);
      unlock(page);
      sendUntilNothingWaits(page);
      assertThat(network.suffered()).hasSize(5).endsWith(LossyProxy.Fate.WHOLE);
      assertThat(page.locator("#list")).containsText("B.T.N.T.");
      showsNoName(page);

      page.getByText("Gửi hết rồi đăng xuất").click();
      page.waitForURL(url -> !url.contains(OFFLINE));
      page.navigate(network.address() + "/dang-nhap");
      assertThat(kept(page)).isEqualTo("[]");
    }
    assertThat(operations()).isEqualTo(before + 3);
    assertThat(facts(child, "VISIT", "Gia đình hẹn thứ hai")).isEqualTo(1);
    assertThat(facts(child, "GROWTH", "")).isEqualTo(1);
    assertThat(
            sql.queryForObject(
                "select count(*) from children.identity where name = ?", Integer.class, NEW_NAME))
        .isEqualTo(1);
  }

  private void aMorningUntilTheBatteryIsEmpty(RosterChild child) {
    BrowserContext phone = Browsing.onDevice(profile, 360);
    try {
      Page page = phone.pages().getFirst();
      People.of(application).signInAt(network.address(), page, LOGIN);
      begin(page);
      showsNoName(page);
      network.cut(true);
      phone.setOffline(true);
      page.reload();
      unlock(page);
      visit(page, child, "Gia đình hẹn thứ hai");
      measure(page, child);
      open(page);
      assertThat(page.locator("#waiting")).containsText("3 việc chờ gửi");
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.sidewaysScroll(page)).isZero();
      keptOnDisk(page, child);
    } finally {
      // A killed browser cannot be closed as well.
      Browsing.kill(profile);
    }
  }

  @Test
  void whatTwoPeopleChangedIsChosenFieldByFieldOnThePhone() {
    RosterChild child = children().get(1);
    try (BrowserContext phone = Browsing.onDevice(profile, 360)) {
      Page page = phone.pages().getFirst();
      People.of(application).signInAt(network.address(), page, LOGIN);
      begin(page);
      network.cut(true);
      choose(page, child);
      page.getByText("Sửa điều ghi sai").click();
      page.locator("#correct-phone").fill("0912345678");
      page.locator("#correct-address").fill("Nhà cạnh suối");
      submit(page, "correct");
      changedByAnother(child, "0987654321");
      network.cut(false);
      page.getByText("Gửi ngay").click();
      Locator choices = page.locator("#choices");
      assertThat(choices).containsText("Điện thoại");
      assertThat(choices).containsText("Giữ của tôi: 0912345678");
      assertThat(choices).containsText("Lấy của máy chủ: 0987654321");
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(identity(child).contact().address()).isNotEqualTo("Nhà cạnh suối");

      choices.getByText("Lấy của máy chủ: 0987654321").click();
      assertThat(page.locator("#waiting")).containsText("Không có việc nào chờ gửi");
      assertThat(identity(child).contact().phone()).isEqualTo("0987654321");
      assertThat(identity(child).contact().address()).isEqualTo("Nhà cạnh suối");
    }
  }

  @Test
  void aRecordOpenedWithoutSignalIsComparedOnceItArrives() {
    RosterChild child = children().get(2);
    try (BrowserContext phone = Browsing.onDevice(profile, 360)) {
      Page page = phone.pages().getFirst();
      People.of(application).signInAt(network.address(), page, LOGIN);
      begin(page);
      network.cut(true);
      page.getByText("Thêm em mới").first().click();
      page.locator("#open-name").fill(child.name());
      page.locator("#open-birth").fill(child.birth().orElseThrow().written());
      page.locator("#open-sex").selectOption(child.sex().name());
      page.locator("#open-carer").fill("Bàn Thị Mẹ");
      submit(page, "open");
      assertThat(page.locator("#alike")).isHidden();
      network.cut(false);
      page.getByText("Gửi ngay").click();
      Locator alike = page.locator("#alike");
      assertThat(alike).containsText("có thể là một em đã có trong sổ");
      assertThat(alike).containsText("Xem " + child.initials());
      assertThat(alike).containsText(child.mark());
      assertThat(Browsing.violations(page)).isEmpty();
      assertThat(Browsing.sidewaysScroll(page)).isZero();
      showsNoName(page);

      page.reload();
      unlock(page);
      assertThat(alike).containsText(child.initials());
      keptOnDisk(page, child);
      Locator known = alike.getByText(child.mark());
      page.navigate(network.address() + known.getAttribute("href"));
      assertThat(page.locator("h1")).containsText(child.name());
      page.navigate(network.address() + OFFLINE);
      unlock(page);
      alike.getByText("Đã xem").click();
      assertThat(alike).isHidden();
    }
  }

  @Test
  void theQueueGoesToAFileAndIsTakenFromItAtAnotherSignIn() {
    RosterChild child = children().get(2);
    Path file = profile.resolve("viec-cho-gui.json");
    try (BrowserContext phone = Browsing.onDevice(profile.resolve("one"), 360)) {
      Page page = phone.pages().getFirst();
      People.of(application).signInAt(network.address(), page, LOGIN);
      begin(page);
      network.cut(true);
      visit(page, child, "Chép ra tệp");
      page.getByText("Lưu việc chờ gửi ra tệp, hoặc lấy từ tệp").click();
      page.locator("#phrase-out").fill("mot cau dai de nho");
      page.waitForDownload(() -> page.getByText("Lưu ra tệp", exactly()).click()).saveAs(file);
      assertThat(file).content().doesNotContain("Chép", child.child().toString());
    }
    network.cut(false);
    try (BrowserContext another = Browsing.onDevice(profile.resolve("two"), 360)) {
      Page page = another.pages().getFirst();
      People.of(application).signInAt(network.address(), page, LOGIN);
      begin(page);
      page.getByText("Lưu việc chờ gửi ra tệp, hoặc lấy từ tệp").click();
      page.locator("#file-in").setInputFiles(file);
      page.locator("#phrase-in").fill("mot cau khac han");
      page.getByText("Lấy từ tệp", exactly()).click();
      assertThat(page.locator("#say")).containsText("Không mở được tệp");
      page.locator("#phrase-in").fill("mot cau dai de nho");
      page.getByText("Lấy từ tệp", exactly()).click();
      assertThat(page.locator("#say")).containsText("Đã gửi xong 1 việc");
    }
    assertThat(facts(child, "VISIT", "Chép ra tệp")).isEqualTo(1);
  }

  @Test
  void theListGoesAfterSevenDaysTheQueueStaysAndTenWrongPinsDeleteAll() {
    long now = System.currentTimeMillis();
    try (BrowserContext phone = Browsing.onDevice(profile, 360)) {
      Page page = phone.pages().getFirst();
      People.of(application).signInAt(network.address(), page, LOGIN);
      begin(page);
      network.cut(true);
      visit(page, children().get(3), "Chưa gửi");
      page.clock().setSystemTime(now + 8 * 86_400_000L);
      page.reload();
      unlock(page);
      assertThat(page.locator("#waiting")).containsText("1 việc chờ gửi");
      assertThat(page.locator("#age")).containsText("Chưa có danh sách");
      page.reload();
      Locator say = page.locator("#say");
      for (int tries = 1; tries <= 9; tries++) {
        page.clock().setSystemTime(now + (8 * 24 + tries) * 3_600_000L);
        wrongPin(page);
        assertThat(say).containsText("Còn " + (10 - tries) + " lần");
      }
      wrongPin(page);
      assertThat(say).containsText("Chờ");
      page.clock().setSystemTime(now + 9 * 86_400_000L);
      wrongPin(page);
      assertThat(say).containsText("đã xóa mọi thứ");
      assertThat(kept(page)).isEqualTo("[]");
    }
  }

  private static void wrongPin(Page page) {
    page.locator("#pin").fill("135790");
    page.getByText("Mở", exactly()).click();
  }

  /** Chooses a PIN and fetches the list; the page and its files are on the phone then. */
  private void begin(Page page) {
    page.navigate(network.address() + OFFLINE);
    page.locator("#pin-one").fill(PIN);
    page.locator("#pin-two").fill(PIN);
    page.getByText("Tải danh sách về máy").click();
    assertThat(page.locator("#list button").first()).isVisible();
    page.evaluate(
        "async () => { const ready = await navigator.serviceWorker.ready;"
            + " if (ready.active.state !== 'activated') await new Promise((done) =>"
            + " ready.active.addEventListener('statechange', done)); }");
  }

  private static void unlock(Page page) {
    page.locator("#pin").fill(PIN);
    page.getByText("Mở", exactly()).click();
    assertThat(page.locator("#open")).isVisible();
  }

  private static void choose(Page page, RosterChild child) {
    page.locator("#filter").fill(child.mark());
    page.locator("#list button").first().click();
  }

  private static void visit(Page page, RosterChild child, String note) {
    choose(page, child);
    page.locator("#visit-from").fill("20/11/2026");
    page.locator("#visit-note").fill(note);
    submit(page, "visit");
  }

  private static void measure(Page page, RosterChild child) {
    choose(page, child);
    page.locator("[data-form=growth] summary").click();
    page.locator("#growth-from").fill("21/11/2026");
    page.locator("#growth-weightKg").fill("31,4");
    submit(page, "growth");
  }

  private static void open(Page page) {
    page.getByText("Thêm em mới").first().click();
    page.locator("#open-name").fill(NEW_NAME);
    page.locator("#open-birth").fill("2025");
    page.locator("#open-carer").fill("Bàn Thị Mẹ");
    submit(page, "open");
  }

  private static void submit(Page page, String form) {
    page.locator("[data-form=" + form + "] button[type=submit]").click();
    assertThat(page.locator("#children")).isVisible();
  }

  private static void sendUntilNothingWaits(Page page) {
    Locator waiting = page.locator("#waiting");
    for (int tries = 0; tries < 8 && !waiting.innerText().startsWith("Không có"); tries++) {
      page.waitForFunction("() => !document.querySelector('#say').textContent.startsWith('Đang')");
      page.locator("#send").click();
    }
    assertThat(waiting).containsText("Không có việc nào chờ gửi");
    assertThat(page.locator("#say")).containsText("Đã gửi xong 3 việc");
  }

  /** No child's name on the page, in its address or title, or in what the worker keeps. */
  private void showsNoName(Page page) {
    String shown = page.content() + page.url() + page.title() + cached(page);
    assertThat(children()).extracting(RosterChild::name).noneMatch(shown::contains);
    assertThat(shown).doesNotContain(NEW_NAME);
    assertThat(cachedAddresses(page))
        .isNotEmpty()
        .allMatch(path -> path.equals(OFFLINE) || path.startsWith("/assets/"));
  }

  private static String cached(Page page) {
    return String.valueOf(
        page.evaluate(
            "async () => { let all = ''; for (const name of await caches.keys()) for (const request of"
                + " await (await caches.open(name)).keys()) all += request.url + await (await"
                + " caches.match(request)).text(); return all; }"));
  }

  private static List<String> cachedAddresses(Page page) {
    Object found =
        page.evaluate(
            "async () => { const all = []; for (const name of await caches.keys()) for (const request of"
                + " await (await caches.open(name)).keys()) all.push(new URL(request.url).pathname);"
                + " return all; }");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** What the device keeps is there and cannot be read. */
  private static void keptOnDisk(Page page, RosterChild child) {
    String kept = kept(page);
    assertThat(kept).contains("lock", "roster");
    assertThat(kept)
        .doesNotContain(child.initials(), child.child().toString(), NEW_NAME, "Gia đình hẹn", PIN);
  }

  private static String kept(Page page) {
    return String.valueOf(
        page.evaluate(
            """
            () => new Promise((done, failed) => {
              const opening = indexedDB.open("mang-non-trong-thon", 1);
              opening.onupgradeneeded = () => {
                opening.result.createObjectStore("kept");
                opening.result.createObjectStore("queue", { keyPath: "id" });
              };
              opening.onerror = () => failed(opening.error);
              opening.onsuccess = () => {
                const base = opening.result;
                const read = base.transaction(["kept", "queue"]);
                const rows = [];
                for (const name of ["kept", "queue"]) {
                  read.objectStore(name).openCursor().onsuccess = (event) => {
                    const cursor = event.target.result;
                    if (!cursor) return;
                    const shown = JSON.stringify(cursor.value, (key, value) =>
                      value instanceof Uint8Array ? String.fromCharCode(...value) : value);
                    rows.push(`${cursor.key} ${shown}`);
                    cursor.continue();
                  };
                }
                read.oncomplete = () => { base.close(); done(JSON.stringify(rows)); };
              };
            })
            """));
  }

  private List<RosterChild> children() {
    return application.service(Roster.class).children(actor(LOGIN), "test").stream()
        .filter(child -> !child.name().equals(NEW_NAME))
        .toList();
  }

  private Actor.User actor(String login) {
    return People.actor(application, login);
  }

  private Identity identity(RosterChild child) {
    return application
        .service(ChildFiles.class)
        .read(actor("tre-em-ha-lam"), child.child(), "test")
        .orElseThrow()
        .identity()
        .identity();
  }

  private void changedByAnother(RosterChild child, String phone) {
    Actor.User officer = actor("tre-em-ha-lam");
    IdentityRevision now =
        application
            .service(ChildFiles.class)
            .read(officer, child.child(), "test")
            .orElseThrow()
            .identity();
    Identity who = now.identity();
    application
        .service(Children.class)
        .correct(
            officer,
            child.child(),
            now.id(),
            new Identity(
                who.name(),
                who.birth(),
                who.sex(),
                who.ethnicity(),
                who.numbers(),
                new vn.mangnon.children.record.Contact(phone, who.contact().address())),
            "family",
            "thử");
  }

  private int facts(RosterChild child, String kind, String note) {
    Integer found =
        sql.queryForObject(
            """
            select count(*) from children.fact
            where child = ? and kind = ? and note = ? and source = 'visit'
            """,
            Integer.class,
            child.child(),
            kind,
            note);
    return found == null ? 0 : found;
  }

  private int operations() {
    Integer found =
        sql.queryForObject("select count(*) from children.field_operation", Integer.class);
    return found == null ? 0 : found;
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
