package vn.mangnon.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody signed in to an application that may be killed under their hands. */
public final class SignedInClient {
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;

  /** Signs in. */
  public SignedInClient(String address, String login, String password) throws IOException {
    this.address = address;
    assertThat(submit("/dang-nhap", "/dang-nhap", Map.of("ten", login, "mat-khau", password)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
  }

  /** The body of a page that is there. */
  public String get(String path) throws IOException {
    return good(ask(HttpRequest.newBuilder(URI.create(address + path)).build()));
  }

  /** Sends a body, which must be taken. */
  public String post(String path, String type, Map<String, String> headers, String body)
      throws IOException {
    return good(send(path, type, headers, body));
  }

  /** Sends a form that stands on the page {@code from}; the answer is the page it leads to. */
  public HttpResponse<String> submit(String from, String path, Map<String, String> fields)
      throws IOException {
    String token = get(from).replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return send(path, "application/x-www-form-urlencoded", Map.of(), body);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(
      String path, String type, Map<String, String> headers, String body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return ask(request.build());
  }

  private HttpResponse<String> ask(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String good(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
    return answer.body();
  }
}
