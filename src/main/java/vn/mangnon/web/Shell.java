package vn.mangnon.web;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What every page knows besides its own model: the language and its texts, who is signed in, where
 * one may go, and the marks a page must carry.
 *
 * @param language the language of the page
 * @param messages the texts of all modules
 * @param navigation what the signed-in person may open
 * @param signedIn the name of the signed-in person, empty for the public
 * @param sample whether the figures are made up
 * @param knownOn the day as known on which figures are shown; empty means now
 * @param projected whether the page is shown on a wall: large, without navigation
 * @param today the day, in Asia/Ho_Chi_Minh
 * @param address the address of the page with its query
 * @param nonce the nonce of the content security policy
 * @param token the token that every form sends back; asked only by forms, because asking begins a
 *     session
 * @param assets the folder of the static files, with their version
 */
public record Shell(
    Language language,
    Messages messages,
    List<NavigationEntry> navigation,
    Optional<String> signedIn,
    boolean sample,
    Optional<LocalDate> knownOn,
    boolean projected,
    LocalDate today,
    String address,
    String nonce,
    Supplier<FormToken> token,
    String assets) {

  /** The hidden field against forged requests. */
  public record FormToken(String parameter, String value) {}

  /** The interface text with this key, its {@code {0}}, {@code {1}} replaced. */
  public String t(String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  /** Domain content that is written in both languages; Vietnamese when there is no English. */
  public String pick(String vietnamese, String english) {
    return language == Language.VI || english.isBlank() ? vietnamese : english;
  }

  /** Numbers and dates as this language writes them. */
  public Formats formats() {
    return new Formats(language);
  }

  /** The hidden input that every form must contain: {@code ${shell.csrf()}}. */
  public Content csrf() {
    return (HtmlContent)
        output -> {
          FormToken current = token.get();
          output.writeContent("<input type=\"hidden\" name=\"");
          output.setContext("input", "name");
          output.writeUserContent(current.parameter());
          output.writeContent("\" value=\"");
          output.setContext("input", "value");
          output.writeUserContent(current.value());
          output.setContext("input", null);
          output.writeContent("\">");
        };
  }

  /** The address of a static file, cacheable for ever: {@code shell.asset("js/grid.js")}. */
  public String asset(String path) {
    return assets + "/" + path;
  }

  /** This page's address with one parameter of the query changed; an empty value removes it. */
  public String with(String parameter, String value) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(address);
    if (value.isEmpty()) {
      uri.replaceQueryParam(parameter);
    } else {
      uri.replaceQueryParam(parameter, UriUtils.encode(value, StandardCharsets.UTF_8));
    }
    return uri.build().toUriString();
  }

  /** This page in the other language. */
  public String inOtherLanguage() {
    return with("lang", language.other().code());
  }
}
