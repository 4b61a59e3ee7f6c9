package vn.mangnon.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.exchange.ImportOptions.Mode;
import vn.mangnon.places.Place;
import vn.mangnon.places.PlaceLevel;
import vn.mangnon.places.Places;
import vn.mangnon.statistics.Catalogue;
import vn.mangnon.statistics.FormKey;
import vn.mangnon.statistics.Period;
import vn.mangnon.statistics.World;

/** A desk at which somebody fills in templates and sends files, with the real programme. */
final class Desk implements AutoCloseable {
  static final String CHILDREN = "children_to_8";
  static final String SERVED = "children_to_8_with_services";
  static final Period LAST_YEAR = Period.year(2025);

  final World world = new World("vn.mangnon.exchange");
  final Actor.User office = world.user(Role.LEAD_AGENCY, Optional.empty(), Optional.empty());

  /** The form on which the two elements stand. */
  String form() {
    return world
        .the(Catalogue.class)
        .formOf(world.element(CHILDREN))
        .map(FormKey::code)
        .orElseThrow();
  }

  /** A commune of today by its position in the order of codes. */
  Place commune(int index) {
    Places places = world.places();
    return places.validOn(LocalDate.of(2025, 12, 31), PlaceLevel.COMMUNE).stream()
        .sorted(java.util.Comparator.comparing(Place::code))
        .toList()
        .get(index);
  }

  byte[] template() {
    return template(LAST_YEAR);
  }

  byte[] template(Period period) {
    return world.the(FormWorkbooks.class).workbook(office, form(), period).orElseThrow();
  }

  /** The template, filled: so many children and served ones in each of the first communes. */
  byte[] filled(int communes, int children, int served) {
    return edited(
        template(),
        sheet -> {
          for (int index = 0; index < communes; index++) {
            cell(sheet, index, CHILDREN).setCellValue(children);
            cell(sheet, index, SERVED).setCellValue(served);
          }
        });
  }

  /** A workbook after somebody worked on its sheet of figures. */
  static byte[] edited(byte[] workbook, Consumer<Sheet> work) {
    try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      work.accept(open.getSheet(TemplateWriter.DATA_SHEET));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      open.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell of an element's total in the row of a place, by the order of the template's rows. */
  static Cell cell(Sheet sheet, int place, String element) {
    Row row = sheet.getRow(TemplateWriter.FIRST_ROW + place);
    return row.getCell(
        column(sheet, "#" + element + "|total"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  static int column(Sheet sheet, String code) {
    Row codes = sheet.getRow(TemplateWriter.CODE_ROW);
    return IntStream.range(0, codes.getLastCellNum())
        .filter(index -> codes.getCell(index) != null)
        .filter(index -> codes.getCell(index).getStringCellValue().equals(code))
        .findFirst()
        .orElseThrow();
  }

  static byte[] csv(String... lines) {
    return ("place,element,period,category,value,comment\n" + String.join("\n", lines) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  ImportReport check(byte[] content) {
    return run(office, content, Mode.CHECK);
  }

  ImportReport good(byte[] content) {
    return run(office, content, Mode.GOOD_ROWS);
  }

  ImportReport run(Actor actor, byte[] content, Mode mode) {
    return world
        .the(ImportService.class)
        .run(actor, new ByteArrayInputStream(content), ImportOptions.of("tep").in(mode));
  }

  /** Sends a file as the page does and waits for its check. */
  SentFile sent(Actor actor, byte[] content) {
    SentFiles files = world.the(SentFiles.class);
    return settled(actor, files.receive(actor, "tep.xlsx", new ByteArrayInputStream(content)));
  }

  /** A sent file once nobody works on it. */
  SentFile settled(Actor actor, java.util.UUID id) {
    SentFiles files = world.the(SentFiles.class);
    SentFile file = files.find(actor, id).orElseThrow();
    while (file.state().working()) {
      // The queue works on its own threads; this waits for its answer, not for a time.
      LockSupport.parkNanos(5_000_000);
      file = files.find(actor, id).orElseThrow();
    }
    return file;
  }

  /** Current values: element code, place code, value. */
  long standing() {
    return world.rows("select 1 from statistics.observation where known_to = 'infinity'").size();
  }

  static List<ProblemCode> codes(ImportReport report) {
    return report.problems().stream().map(Problem::code).distinct().toList();
  }

  @Override
  public void close() {
    world.close();
  }
}
