package vn.mangnon.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.mangnon.access.Role;
import vn.mangnon.sample.SampleAccount;
import vn.mangnon.sample.SampleFigures;

/** Somebody who speaks HTTP without a browser, with the cookies of one visit. */
final class Caller {
  private static final Pattern TOKEN =
      Pattern.compile(
          "name=._csrf. value=.([A-Za-z0-9_=-]+).|value=.([A-Za-z0-9_=-]+). name=._csrf.");

  private final RunningApplication application;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Caller(RunningApplication application) {
    this.application = application;
  }

  /**
   * What came back; {@code body} without what is random in each answer, and of a file that is
   * packed what is in it ({@link Unpacked}).
   */
  record Answer(int status, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  /** Signs in as the test's account of that role. */
  static Caller as(RunningApplication application, Role role) {
    People.of(application);
    Caller caller = new Caller(application);
    Answer answer = caller.signIn(People.login(role), People.PASSWORD);
    if (answer.status() != 302) {
      throw new AssertionError("Could not sign in as " + role + ": " + answer.status());
    }
    return caller;
  }

  /** Signs in as one of the accounts that sample data come with. */
  static Caller asSample(RunningApplication application, String login) {
    SampleAccount account =
        application.service(SampleFigures.class).accounts().stream()
            .filter(one -> one.login().equals(login))
            .findFirst()
            .orElseThrow();
    Caller caller = new Caller(application);
    Answer answer = caller.signIn(login, account.password());
    if (answer.status() != 302) {
      throw new AssertionError("Could not sign in as " + login + ": " + answer.status());
    }
    return caller;
  }

  Answer signIn(String login, String password) {
    return post("/dang-nhap", Map.of("ten", login, "mat-khau", password));
  }

  Answer get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET());
  }

  /** Posts a form with the token of this visit. */
  Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    return postAsItIs(path, all);
  }

  /** Posts a form with exactly these fields. */
  Answer postAsItIs(String path, Map<String, String> fields, String... headers) {
    String form =
        fields.entrySet().stream()
            .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(BodyPublishers.ofString(form)));
  }

  /** Posts what a program would. */
  Answer postJson(String path, String json, String... headers) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .headers(headers)
            .POST(BodyPublishers.ofString(json)));
  }

  /** Posts what {@code body} gives, without saying before how long it is. */
  Answer postInChunks(String path, String type, Supplier<InputStream> body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofInputStream(body)));
  }

  String token() {
    Matcher token = TOKEN.matcher(raw("/dang-nhap"));
    if (!token.find()) {
      throw new AssertionError("No token on the page");
    }
    return token.group(1) == null ? token.group(2) : token.group(1);
  }

  /** The number of this visit. */
  String visit() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().contains("mangnon"))
        .map(cookie -> cookie.getValue())
        .collect(Collectors.joining());
  }

  private String raw(String path) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(at(path)).GET().build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(response.headers().map());
      // What differs between two answers to one question: the moment, the request's number, and
      // whether the server has had enough of this connection.
      Set.of("Date", "X-Request-Id", "Connection", "Keep-Alive").forEach(headers::remove);
      headers.computeIfPresent(
          "Content-Security-Policy",
          (name, values) -> values.stream().map(Caller::withoutChance).toList());
      if (Unpacked.isPacked(response.body())) {
        headers.remove("Content-Length");
      }
      return new Answer(
          response.statusCode(), headers, withoutChance(Unpacked.text(response.body())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String withoutChance(String text) {
    return TOKEN
        .matcher(text)
        .replaceAll("token")
        .replaceAll("nonce=.[A-Za-z0-9_-]+.|nonce-[A-Za-z0-9_-]+", "nonce");
  }

  private URI at(String path) {
    return URI.create(application.address() + path);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
