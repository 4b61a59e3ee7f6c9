package vn.mangnon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;
import vn.mangnon.sheets.SheetColumn;
import vn.mangnon.sheets.WorkbookGuard;

/** Finds merged areas of a sheet, of which the reading library says nothing. */
final class MergedCells {
  private static final Pattern AREA =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
  private static final int MOST = 10_000;
  private static final XMLInputFactory XML = WorkbookGuard.safeFactory();

  private MergedCells() {}

  /** An area, rows from 1 and columns from 0, both ends included. */
  record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  /**
   * The merged areas of the sheet.
   *
   * @param relation the sheet's relation in the workbook
   */
  static List<Area> of(Path file, String relation) throws RefusedFile {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry rels = zip.getEntry("xl/_rels/workbook.xml.rels");
      if (rels == null) {
        return List.of();
      }
      List<String> targets = new ArrayList<>();
      each(
          zip,
          rels,
          "Relationship",
          reader -> {
            if (relation.equals(reader.getAttributeValue(null, "Id"))) {
              targets.add(String.valueOf(reader.getAttributeValue(null, "Target")));
            }
          });
      if (targets.isEmpty()) {
        return List.of();
      }
      String target = targets.getFirst();
      ZipEntry sheet = zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
      List<Area> areas = new ArrayList<>();
      if (sheet != null) {
        each(
            zip,
            sheet,
            "mergeCell",
            reader -> {
              Matcher area = AREA.matcher(String.valueOf(reader.getAttributeValue(null, "ref")));
              if (area.matches() && areas.size() < MOST) {
                areas.add(
                    new Area(
                        Integer.parseInt(area.group(2)),
                        Integer.parseInt(area.group(4)),
                        SheetColumn.index(area.group(1)),
                        SheetColumn.index(area.group(3))));
              }
            });
      }
      return areas;
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      throw new RefusedFile(FileRefusal.DAMAGED, damaged);
    }
  }

  private interface Visitor {
    void visit(XMLStreamReader reader);
  }

  private static void each(ZipFile zip, ZipEntry part, String element, Visitor visitor)
      throws IOException, XMLStreamException {
    try (InputStream in = zip.getInputStream(part)) {
      XMLStreamReader reader = XML.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(element)) {
          visitor.visit(reader);
        }
      }
    }
  }
}
