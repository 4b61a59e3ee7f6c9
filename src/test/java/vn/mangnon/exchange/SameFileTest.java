package vn.mangnon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.database.DatabaseRole;
import vn.mangnon.exchange.ImportOptions.Mode;
import vn.mangnon.exchange.ImportReport.Outcome;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.programme.Level;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.Category;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.World;

/** One file more than once: again, at the same time, another way, and after it was killed. */
class SameFileTest {
  private static final String VALUES =
      "select element, place, period, category, value from statistics.observation"
          + " where known_to = 'infinity' order by 1, 2, 3, 4";

  private final Desk desk = new Desk();
  @TempDir Path folder;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void tenTimesTheSameFileIsOnce() {
    byte[] file = desk.filled(5, 100, 90);
    assertThat(desk.good(file).outcome()).isEqualTo(Outcome.ACCEPTED);
    List<?> once = desk.world.rows(VALUES);
    assertThat(once).hasSize(10);
    IntStream.range(0, 9)
        .forEach(time -> assertThat(desk.good(file).outcome()).isEqualTo(Outcome.NOTHING_CHANGED));
    assertThat(desk.world.rows(VALUES)).isEqualTo(once);
    assertThat(desk.world.count("statistics.observation")).isEqualTo(10);
  }

  @Test
  void theSameFileTwiceAtOnceIsOnce() throws Exception {
    byte[] file = desk.filled(20, 100, 90);
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<ImportReport> sending =
        () -> {
          start.await();
          return desk.good(file);
        };
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<ImportReport> one = two.submit(sending);
      Future<ImportReport> other = two.submit(sending);
      assertThat(one.get().added() + other.get().added()).isEqualTo(40);
    }
    assertThat(desk.world.count("statistics.observation")).isEqualTo(40);
    assertThat(desk.world.count("statistics.submission")).isEqualTo(20);
  }

  @Test
  void thePageAndTheCommandGiveTheSameAnswerAndTheSecondTimeChangeNothing() throws IOException {
    byte[] file =
        Desk.edited(
            desk.filled(4, 100, 90),
            sheet -> Desk.cell(sheet, 1, Desk.CHILDREN).setCellValue("12,5o"));
    SentFiles files = desk.world.the(SentFiles.class);
    SentFile sent = desk.sent(desk.office, file);
    assertThat(sent.state()).isEqualTo(ImportState.CHECKED);
    files.take(desk.office, sent.id(), Mode.GOOD_ROWS, "");
    ImportReport page = desk.settled(desk.office, sent.id()).report().orElseThrow();
    List<?> byPage = desk.world.rows(VALUES);
    SentFile again = desk.sent(desk.office, file);
    files.take(desk.office, again.id(), Mode.GOOD_ROWS, "");
    assertThat(desk.settled(desk.office, again.id()).report().orElseThrow().added()).isZero();

    Path copy = Files.write(folder.resolve("tep.xlsx"), file);
    ImportOptions options = ImportOptions.of("tep.xlsx").in(Mode.GOOD_ROWS).fromMachine();
    try (Desk other = new Desk()) {
      ImportService imports = other.world.the(ImportService.class);
      ImportReport command = imports.run(World.MACHINE, copy, options);
      assertThat(command).usingRecursiveComparison().ignoringFields("id").isEqualTo(page);
      assertThat(command.outcome()).isEqualTo(Outcome.PARTLY);
      assertThat(other.world.rows(VALUES)).isEqualTo(byPage);
      ImportReport twice = imports.run(World.MACHINE, copy, options);
      assertThat(twice.added() + twice.corrected()).isZero();
      assertThat(other.world.rows(VALUES)).isEqualTo(byPage);
    }
  }

  @Test
  void anImportKilledHalfWaySavesNothingAndTheNextRunCompletes() throws Exception {
    Path file = large();
    Process command = command(file);
    try {
      while (desk.world
          .rows("select 1 from exchange.import where state = 'RUNNING' and rows_done > 0")
          .isEmpty()) {
        assertThat(command.isAlive()).isTrue();
        // Another process works; this waits until its rows are on their way.
        LockSupport.parkNanos(100_000_000);
      }
    } finally {
      command.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }
    assertThat(desk.world.count("statistics.observation")).isZero();
    assertThat(desk.world.count("statistics.submission")).isZero();

    ImportReport second =
        desk.world
            .the(ImportService.class)
            .run(
                World.MACHINE,
                file,
                ImportOptions.of("lon.csv").in(Mode.ALL_OR_NOTHING).fromMachine());
    assertThat(second.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(second.added()).isEqualTo(second.read());
    assertThat(desk.world.count("statistics.observation")).isEqualTo(second.read());
  }

  /** {@code ./mangnon import} in a process of its own, on this test's database. */
  private Process command(Path file) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElseThrow());
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("-Dmangnon.db.url=" + desk.world.database.address().jdbcUrl());
    for (DatabaseRole role : DatabaseRole.values()) {
      line.add(
          "-Dmangnon.db.%s-password=%s"
              .formatted(
                  role.name().toLowerCase(java.util.Locale.ROOT),
                  desk.world.database.address().login(role).password()));
    }
    line.addAll(
        List.of(
            "vn.mangnon.MangNon",
            "import",
            "--home",
            folder.resolve("home").toString(),
            file.toString()));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("command.txt").toFile())
        .start();
  }

  private Path large() throws IOException {
    Catalogue catalogue = desk.world.the(Catalogue.class);
    StringBuilder csv = new StringBuilder("place,element,period,category,value\n");
    for (int year = 2024; year <= 2025; year++) {
      List<Place> communes =
          desk.world.places().validOn(LocalDate.of(year, 12, 31), PlaceLevel.COMMUNE);
      for (FormKey form : catalogue.forms()) {
        for (String element : form.level() == Level.COMMUNE ? form.elements() : List.<String>of()) {
          List<String> categories = new ArrayList<>(List.of("total"));
          catalogue.categoriesOf(element).stream().map(Category::code).forEach(categories::add);
          for (Place place : communes) {
            for (String category : categories) {
              csv.append(place.code()).append(',').append(element).append(',').append(year);
              csv.append(',').append(category).append(",0\n");
            }
          }
        }
      }
    }
    return Files.writeString(folder.resolve("lon.csv"), csv);
  }
}
