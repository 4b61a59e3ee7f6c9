package vn.mangnon.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellTest {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  @Test
  void changesOneFilterAndKeepsTheOthers() {
    Shell shell = Shells.in(Language.VI, "/chi-tieu/CT1?nam=2025&ban-do=2025-07-01");

    assertThat(shell.with("nam", "2024")).isEqualTo("/chi-tieu/CT1?ban-do=2025-07-01&nam=2024");
    assertThat(shell.with("ban-do", "")).isEqualTo("/chi-tieu/CT1?nam=2025");
    assertThat(shell.inOtherLanguage())
        .isEqualTo("/chi-tieu/CT1?nam=2025&ban-do=2025-07-01&lang=en");
    assertThat(Shells.in(Language.VI, "/dia-ban?ten=H%E1%BA%A1+Long").with("nam", "a&b"))
        .isEqualTo("/dia-ban?ten=H%E1%BA%A1+Long&nam=a%26b");
  }

  @Test
  void everyPageCarriesTheMarkOfSampleFiguresItsLanguageAndAWayPastTheMenu() {
    String page =
        render(
            "web/error.jte", Map.of("shell", Shells.in(Language.VI, "/"), "status", 404, "id", ""));

    assertThat(page)
        .contains("<html lang=\"vi\"", "SỐ LIỆU MẪU", "href=\"#noi-dung\"", "Không có trang này")
        .doesNotContain("⟦", "style=");
  }

  @Test
  void anErrorPageInEnglishSaysWhatToDoAndGivesTheCode() {
    String page =
        render(
            "web/error.jte",
            Map.of("shell", Shells.in(Language.EN, "/"), "status", 500, "id", "AB12CD34"));

    assertThat(page).contains("The system failed", "AB12CD34", "Try again").doesNotContain("⟦");
  }

  @Test
  void anErrorPageHoldsNothingThatDiffersFromRequestToRequest() {
    Map<String, Object> model =
        Map.of("shell", Shells.in(Language.VI, "/chi-tieu/x"), "status", 404, "id", "");

    assertThat(render("web/error.jte", model)).doesNotContain("_csrf", "nonce");
  }

  @Test
  void aFieldWithAFaultIsTiedToItsMessage() {
    String field =
        render(
            "web/components/field.jte",
            Map.of(
                "shell", Shells.in(Language.VI, "/"),
                "id", "ngay",
                "label", "Ngày",
                "value", "<32/01>",
                "faults", List.of(new Fault("ngay", "Ngày không có trong lịch"))));

    assertThat(field)
        .contains(
            "aria-describedby=\"ngay-loi\"", "aria-invalid=\"true\"", "Ngày không có trong lịch")
        .contains("value=\"&lt;32/01>\"");
  }

  private String render(String template, Map<String, Object> model) {
    StringOutput output = new StringOutput();
    engine.render(template, model, output);
    return output.toString();
  }
}
