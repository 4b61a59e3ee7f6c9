package vn.mangnon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.access.Role;

/**
 * A commune officer looks for a child, records it, finds it twice, makes one of two, and undoes it.
 */
class ChildStoryTest {
  private final RunningApplication application = RunningApplication.withSampleData();
  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {360, 1366})
  void aChildIsSoughtRecordedMergedAndSetApart(int width) {
    try (BrowserContext visitor = Browsing.visitor(width)) {
      Page page = People.of(application).signIn(visitor, Role.CHILD_OFFICER);
      page.onResponse(response -> {
        if (response.url().toLowerCase(java.util.Locale.ROOT).contains("quy")) {
          faults.add("an address holds the name: " + response.url());
        }
      });
      String name = width == 360 ? "Hoàng Thị Quý Đôn" : "Vương Khánh Quyên";
      String carer = width == 360 ? "Nông Thị Sen" : "Đinh Thị Lựu";
      int born = width == 360 ? 2018 : 2015;
      page.navigate(application.address() + "/tre-em");
      look(page);
      page.getByLabel("Họ tên em").fill(name);
      page.getByText("Không thấy em nào").waitFor();
      button(page, "Thêm em mới").click();
      assertThat(page.getByLabel("Họ và tên", exact()).inputValue()).isEqualTo(name);
      record(page, "12/11/" + born, carer);
      assertThat(page.locator("h1").innerText()).isEqualTo(name);
      assertThat(page.title()).doesNotContain(name);
      look(page);

      page.navigate(application.address() + "/tre-em/them");
      page.getByLabel("Họ và tên", exact()).fill(plain(name));
      record(page, Integer.toString(born), carer);
      assertThat(page.locator("h1").innerText()).isEqualTo("Có thể em đã có hồ sơ");
      look(page);
      button(page, "Em khác: thêm hồ sơ mới").click();
      assertThat(page.locator("h1").innerText()).isEqualTo(plain(name));

      addFact(page);
      look(page);
      link(page, "Hồ sơ trùng");
      look(page);
      button(page, "Gộp vào hồ sơ này").first().click();
      assertThat(page.locator("main").innerText()).contains("Hồ sơ đã gộp vào");
      look(page);
      link(page, "Xem và tách lại");
      button(page, "Tách lại").click();
      assertThat(page.locator("main").innerText()).doesNotContain("Hồ sơ đã gộp vào");
      link(page, "Lịch sử từng mục");
      look(page);
    }
    assertThat(faults).isEmpty();
  }

  private void record(Page page, String birth, String carer) {
    page.getByLabel("Ngày sinh").fill(birth);
    page.getByLabel("Họ và tên người chăm sóc").fill(carer);
    look(page);
    button(page, "Kiểm tra và lưu").click();
  }

  private void addFact(Page page) {
    page.getByText("Ghi thêm sự kiện").click();
    link(page, "Cân đo");
    button(page, "Lưu").click();
    assertThat(page.locator(".faults").innerText()).contains("Ghi ngày");
    look(page);
    page.getByLabel("Ngày", exact()).fill("20/11/2026");
    page.getByLabel("Cân nặng (kg)").fill("19,5");
    button(page, "Lưu").click();
    assertThat(page.locator(".timeline").innerText()).contains("19,5 kg");
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

  private static void link(Page page, String name) {
    page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first()
        .click();
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('Đ', 'D')
        .replace('đ', 'd');
  }
}
