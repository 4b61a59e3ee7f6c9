package vn.mangnon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sample people with a browser each, who read pages of a running application all at once. */
final class Readers implements AutoCloseable {
  private static final Duration THINK = Duration.ofSeconds(1);

  /** How long a program just started learns a kind of page before it is measured. */
  private static final Duration WARMING = Duration.ofSeconds(45);

  private static final Pattern ACCOUNT = Pattern.compile("(?m)^  (\\S+) +(\\S{12,}) +\\S");
  private final ServerProcess server;
  private final List<Guest> guests = new ArrayList<>();
  private final int kinds;

  private Readers(ServerProcess server, int kinds) {
    this.server = server;
    this.kinds = kinds;
  }

  /** So many people, signed in as these sample accounts in turn. */
  static Readers signIn(ServerProcess server, List<String> logins, int people) {
    Readers readers = new Readers(server, logins.size());
    for (int number = 0; number < people; number++) {
      Guest guest = new Guest(server.address());
      readers.guests.add(guest);
      String login = logins.get(number % logins.size());
      guest.signIn(login, password(server, login));
    }
    return readers;
  }

  /** Those of the pages that all these accounts may read. */
  List<String> readable(List<String> pages) {
    return pages.stream()
        .filter(
            page -> guests.stream().limit(kinds).allMatch(guest -> guest.get(page).status() == 200))
        .toList();
  }

  /** Lets everybody read without a pause, so that the program learns these pages. */
  void warmUp(List<String> pages) {
    if (!pages.isEmpty()) {
      new PageLoad(guests, pages).run(WARMING, Duration.ZERO);
    }
  }

  /**
   * Lets everybody read, first to warm up, then a page about every second.
   *
   * @param name under what the time of a path is counted
   * @return the web server's own time of each, database included; where a page sends its reader on,
   *     of the one that is read
   */
  Map<String, Timing> read(List<String> pages, Duration length, UnaryOperator<String> name) {
    warmUp(pages);
    int before = server.requests().size();
    new PageLoad(guests, pages).run(length, THINK);
    List<ServerProcess.Request> requests = server.requests();
    Map<String, List<Double>> taken =
        requests.subList(before, requests.size()).stream()
            .filter(request -> request.status() == 200)
            .filter(request -> pages.stream().anyMatch(request.path()::startsWith))
            .collect(
                Collectors.groupingBy(
                    request -> name.apply(request.path()),
                    TreeMap::new,
                    Collectors.mapping(ServerProcess.Request::milliseconds, Collectors.toList())));
    Map<String, Timing> timings = new TreeMap<>();
    taken.forEach((page, times) ->
        timings.put(page, Timing.of(times.stream().mapToDouble(Double::doubleValue).toArray())));
    return timings;
  }

  private static String password(ServerProcess server, String login) {
    Matcher account = ACCOUNT.matcher(server.printed());
    while (account.find()) {
      if (account.group(1).equals(login)) {
        return account.group(2);
      }
    }
    throw new IllegalStateException("no sample account " + login);
  }

  @Override
  public void close() {
    guests.forEach(Guest::close);
  }
}
