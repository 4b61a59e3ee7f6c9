package vn.mangnon.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shells for tests of templates. */
public final class Shells {
  private static final Messages MESSAGES = Messages.load();

  private Shells() {}

  /** The shell of a signed-in person on 23 November 2026, the page at this address. */
  public static Shell in(Language language, String address) {
    return new Shell(
        language,
        MESSAGES,
        List.of(
            new NavigationEntry(
                MESSAGES.text(language, "web.nav.viec-cua-toi"), "/viec-cua-toi", false),
            new NavigationEntry(
                MESSAGES.text(language, "web.nav.tong-quan"), "/", address.equals("/")),
            new NavigationEntry(
                MESSAGES.text(language, "web.nav.chi-tieu"),
                "/chi-tieu",
                address.startsWith("/chi-tieu")),
            new NavigationEntry(
                MESSAGES.text(language, "web.nav.nhap-so-lieu"), "/nhap-so-lieu", false),
            new NavigationEntry(MESSAGES.text(language, "web.nav.ke-hoach"), "/ke-hoach", false),
            new NavigationEntry(MESSAGES.text(language, "web.nav.bao-cao"), "/bao-cao", false)),
        Optional.of("Nguyễn Thị Hạnh"),
        true,
        Optional.empty(),
        false,
        LocalDate.of(2026, 11, 23),
        address,
        "nonce",
        () -> new Shell.FormToken("_csrf", "token"),
        "/assets/test");
  }

  /** The same for the public, without figures of the sample. */
  public static Shell open(Language language) {
    Shell shell = in(language, "/so-lieu-mo");
    return new Shell(
        language,
        shell.messages(),
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        shell.today(),
        shell.address(),
        shell.nonce(),
        shell.token(),
        shell.assets());
  }
}
