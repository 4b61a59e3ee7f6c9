package vn.mangnon.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a browser and the application and loses what its schedule says. */
final class LossyProxy implements AutoCloseable {
  /** What becomes of one sending of operations. */
  enum Fate {
    /** It arrives and is answered. */
    WHOLE,
    /** It never arrives. */
    REQUEST_LOST,
    /** It arrives and is done, but nobody hears the answer. */
    ANSWER_LOST
  }

  private static final String OPERATIONS = "/api/field/operations";

  /** What a proxy says itself on each of its two connections. */
  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Fate> schedule = new ArrayDeque<>();
  private final List<Fate> suffered = new ArrayList<>();
  private final HttpServer server;
  private final String application;
  private volatile boolean cut;

  LossyProxy(String application) {
    this.application = application;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on nothing passes, or everything again. */
  void cut(boolean nothingPasses) {
    cut = nothingPasses;
  }

  /** What becomes of the next sendings of operations; after them all arrive. */
  synchronized void willSuffer(List<Fate> fates) {
    schedule.clear();
    schedule.addAll(fates);
    suffered.clear();
  }

  /** What became of the sendings since. */
  synchronized List<Fate> suffered() {
    return List.copyOf(suffered);
  }

  private void pass(HttpExchange exchange) throws IOException {
    Fate fate = fate(exchange);
    try (exchange) {
      if (fate == Fate.REQUEST_LOST) {
        return;
      }
      HttpResponse<byte[]> answer = forward(exchange);
      if (fate == Fate.WHOLE) {
        answer(exchange, answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Fate fate(HttpExchange exchange) {
    if (cut) {
      return Fate.REQUEST_LOST;
    }
    if (!exchange.getRequestURI().getPath().equals(OPERATIONS)) {
      return Fate.WHOLE;
    }
    Fate fate = schedule.isEmpty() ? Fate.WHOLE : schedule.poll();
    suffered.add(fate);
    return fate;
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(application + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            values.forEach(value -> request.header(name, value.replace(address(), application)));
          }
        });
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!OWN.contains(name) && !name.startsWith(":")) {
            values.forEach(value ->
                exchange.getResponseHeaders().add(name, value.replace(application, address())));
          }
        });
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
