package vn.mangnon.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks into a workbook before any library does: it unpacks every part itself, counting what really
 * comes out, and reads the start of every XML part, so that a zip bomb or a DTD goes no further.
 */
public final class WorkbookGuard {
  private static final int MOST_PARTS = 1_000;
  private static final long LARGEST_PART = 120L << 20;
  private static final long LARGEST_WHOLE = 200L << 20;
  private static final long HIGHEST_RATIO = 200;
  private static final long RATIO_COUNTS_FROM = 4L << 20;
  private static final int PROLOG = 64 << 10;
  private static final XMLInputFactory XML = safeFactory();

  private WorkbookGuard() {}

  /** Looks at every part; answers how many bytes they are, unpacked. */
  public static long inspect(Path file) throws RefusedFile {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long whole = 0;
      int parts = 0;
      Set<String> names = new HashSet<>();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry part = all.nextElement();
        // A part named twice may be read as one by the guard and as the other by the reader.
        if (++parts > MOST_PARTS || !names.add(part.getName().toLowerCase(Locale.ROOT))) {
          throw new RefusedFile(FileRefusal.BOMB);
        }
        if (part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
          throw new RefusedFile(FileRefusal.MACROS);
        }
        whole += inspect(zip, part);
        if (whole > LARGEST_WHOLE) {
          throw new RefusedFile(FileRefusal.BOMB);
        }
      }
      if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
        throw new RefusedFile(FileRefusal.UNKNOWN_FORMAT);
      }
      return whole;
    } catch (IOException | IllegalArgumentException damaged) {
      throw new RefusedFile(FileRefusal.DAMAGED, damaged);
    }
  }

  private static long inspect(ZipFile zip, ZipEntry part) throws IOException, RefusedFile {
    long packed = Math.max(1, part.getCompressedSize());
    long size = 0;
    ByteArrayOutputStream prolog = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > LARGEST_PART || (size > RATIO_COUNTS_FROM && size / packed > HIGHEST_RATIO)) {
          throw new RefusedFile(FileRefusal.BOMB);
        }
        if (prolog.size() < PROLOG) {
          prolog.write(buffer, 0, Math.min(read, PROLOG - prolog.size()));
        }
      }
    }
    String name = part.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
      refuseDeclarations(prolog.toByteArray());
    }
    return size;
  }

  private static void refuseDeclarations(byte[] prolog) throws RefusedFile {
    boolean sixteenBits =
        prolog.length > 1 && (prolog[0] == 0 || prolog[1] == 0 || (prolog[0] & 0xFE) == 0xFE);
    String text =
        new String(
            prolog,
            sixteenBits
                ? java.nio.charset.StandardCharsets.UTF_16
                : java.nio.charset.StandardCharsets.ISO_8859_1);
    if (sixteenBits || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new RefusedFile(FileRefusal.FORBIDDEN_XML);
    }
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(prolog));
      for (int event = reader.getEventType();
          event != XMLStreamConstants.START_ELEMENT;
          event = reader.next()) {
        if (event == XMLStreamConstants.DTD) {
          throw new RefusedFile(FileRefusal.FORBIDDEN_XML);
        }
      }
    } catch (XMLStreamException | RuntimeException notXml) {
      throw new RefusedFile(FileRefusal.DAMAGED, notXml);
    }
  }

  /** A factory that knows no DTD and opens nothing else. */
  public static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }
}
