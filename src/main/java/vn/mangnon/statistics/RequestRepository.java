package vn.mangnon.statistics;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mangnon.database.UuidV7;

/** Requests to compute indicator values again, kept until they are served. */
@Repository
class RequestRepository {

  /** What changed: these elements, at these places, in these years. */
  record Request(Set<Integer> elements, Set<Integer> places, Set<Integer> years) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RequestRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(Collection<Integer> elements, Collection<Integer> places, Collection<Integer> years) {
    if (elements.isEmpty() || places.isEmpty() || years.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into statistics.recalculation (id, elements, places, years, wanted_at)
            values (:id, array[:elements]::int[], array[:places]::int[], array[:years]::int[], :at)
            """)
        .param("id", UuidV7.next(clock))
        .param("elements", List.copyOf(elements))
        .param("places", List.copyOf(places))
        .param("years", List.copyOf(years))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Removes all requests and answers what they ask for together. */
  Optional<Request> takeAll() {
    List<Request> taken =
        jdbc.sql(
                """
                with taken as (delete from statistics.recalculation returning elements, places, years)
                select elements, places, years from taken
                """)
            .query((row, n) ->
                new Request(
                    new HashSet<>(List.of((Integer[]) row.getArray(1).getArray())),
                    new HashSet<>(List.of((Integer[]) row.getArray(2).getArray())),
                    new HashSet<>(List.of((Integer[]) row.getArray(3).getArray()))))
            .list();
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    Request all = new Request(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Request request : taken) {
      all.elements().addAll(request.elements());
      all.places().addAll(request.places());
      all.years().addAll(request.years());
    }
    return Optional.of(all);
  }
}
