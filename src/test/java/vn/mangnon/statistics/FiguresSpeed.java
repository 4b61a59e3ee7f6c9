package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mangnon.programme.Series;

/** Not run with the tests: times a million figures. {@code mvn test -Dtest=FiguresSpeed}. */
class FiguresSpeed {
  @Test
  void aMillion() throws Exception {
    try (World world = new World()) {
      List<int[]> cells = new ArrayList<>();
      Catalogue catalogue = world.the(Catalogue.class);
      for (FormKey form : catalogue.forms()) {
        if (form.level() == vn.mangnon.programme.Level.COMMUNE) {
          for (String code : form.elements()) {
            cells.add(new int[] {world.element(code), 0});
            catalogue
                .categoriesOf(code)
                .forEach(c -> cells.add(new int[] {world.element(code), c.id()}));
          }
        }
      }
      List<int[]> grounds = new ArrayList<>();
      for (int year = 2020; year <= 2026; year++) {
        for (int place : world.communes(year)) {
          grounds.add(new int[] {place, Period.year(year).key()});
        }
      }
      for (int quarter = 1; grounds.size() * (long) cells.size() < 1_000_000; quarter++) {
        Period month = new Period(PeriodKind.MONTH, 2020 + quarter / 12, quarter % 12 + 1);
        for (var place :
            world.places().validOn(month.end(), vn.mangnon.places.PlaceLevel.COMMUNE)) {
          grounds.add(new int[] {place.id(), month.key()});
        }
      }
      System.out.println("cells " + cells.size() + " grounds " + grounds.size());
      Stream<FigureRow> rows =
          grounds.stream()
              .flatMap(g ->
                  IntStream.range(0, cells.size())
                      .mapToObj(i ->
                          new FigureRow(
                              cells.get(i)[0],
                              g[0],
                              g[1],
                              cells.get(i)[1],
                              BigDecimal.valueOf(i % 2),
                              i,
                              "")))
              .limit(1_000_000);
      long start = System.nanoTime();
      Iterator<FigureRow> iterator = rows.iterator();
      Recorded recorded =
          world
              .the(Figures.class)
              .record(
                  World.MACHINE,
                  new Batch(
                      "speed", Origin.IMPORT, SubmissionState.LOCKED, Optional.empty(), iterator));
      System.out.println(
          "record+everything ms "
              + millis(start)
              + " "
              + recorded.added()
              + " rejected "
              + recorded.rejected().size());
      start = System.nanoTime();
      int values = world.the(Recalculation.class).everything();
      System.out.println("everything ms " + millis(start) + " values " + values);
      start = System.nanoTime();
      values = world.the(Recalculation.class).everything();
      System.out.println("everything again ms " + millis(start) + " values " + values);
      for (int i = 0; i < 3; i++) {
        int place = world.communes(2026).get(i);
        start = System.nanoTime();
        world.record(SubmissionState.SUBMITTED, world.row("children_to_8", place, 2026, 500 + i));
        System.out.println("one row + incremental ms " + millis(start));
      }
      start = System.nanoTime();
      world
          .the(Indicators.class)
          .overview(World.MACHINE, world.province(), 2025, MapView.asItWas(), Optional.empty());
      System.out.println("overview ms " + millis(start));
      start = System.nanoTime();
      world
          .the(Indicators.class)
          .byPlace(
              World.MACHINE,
              "CT2.a",
              Series.ADMIN,
              2020,
              2026,
              MapView.asItWas(),
              Optional.empty());
      System.out.println("by place ms " + millis(start));
      start = System.nanoTime();
      world
          .the(Indicators.class)
          .overview(
              World.MACHINE,
              world.province(),
              2025,
              MapView.asItWas(),
              Optional.of(world.clock.instant()));
      System.out.println("overview as known ms " + millis(start));
      JdbcTemplate owner = new JdbcTemplate(world.database.superuser());
      owner.execute("create table public.bare (like statistics.observation including all)");
      java.nio.file.Path file =
          java.nio.file.Files.createTempFile(java.nio.file.Path.of("/tmp"), "bare", ".copy");
      try (var connection = world.database.superuser().getConnection()) {
        var copy = connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
        try (var out = java.nio.file.Files.newOutputStream(file)) {
          copy.copyOut(
              "copy (select * from statistics.observation where import_row is not null or true) to stdout",
              out);
        }
        start = System.nanoTime();
        try (var in = java.nio.file.Files.newInputStream(file)) {
          copy.copyIn("copy public.bare from stdin", in, 1 << 16);
        }
        System.out.println("bare copy ms " + millis(start));
      }
      java.nio.file.Files.delete(file);
    }
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
