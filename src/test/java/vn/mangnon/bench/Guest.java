package vn.mangnon.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One person with a browser of their own, who asks for pages as browsers do: compressed. */
final class Guest implements AutoCloseable {
  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;

  Guest(String address) {
    this.address = address;
  }

  /** What came over the line. */
  record Answer(int status, byte[] sent, boolean compressed) {
    String text() {
      try {
        byte[] plain =
            compressed ? new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes() : sent;
        return new String(plain, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Answer get(String path) {
    return send(request(path).build());
  }

  void signIn(String login, String password) {
    Matcher token = TOKEN.matcher(get("/dang-nhap").text());
    if (!token.find()) {
      throw new IllegalStateException("the page to sign in has no token");
    }
    String form =
        "_csrf=%s&ten=%s&mat-khau=%s"
            .formatted(
                encoded(token.group(1) == null ? token.group(2) : token.group(1)),
                encoded(login),
                encoded(password));
    Answer answer =
        send(
            request("/dang-nhap")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (answer.status() != 200 || !get("/tai-khoan").text().contains("/dang-xuat")) {
      throw new IllegalStateException("not signed in: " + answer.status());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Encoding", "gzip");
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      boolean compressed =
          response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
      return new Answer(response.statusCode(), response.body(), compressed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
