package vn.mangnon.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.mangnon.publishing.composition.ReportComposer;

/** The files are whole by their own rules, and text in them stays text. */
class ReportFilesTest {
  private static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"Phường\")";
  private static final DocumentBuilderFactory XML = xml();

  @Test
  void everyPartOfTheWordFileIsWellFormedAndTyped() throws Exception {
    assertWhole(parts(Draft.docx(ReportComposer.compose(Figures2025.annual()))));
  }

  @Test
  void everyPartOfTheWorkbookIsWellFormedAndTyped() throws Exception {
    assertWhole(parts(Draft.xlsx(ReportComposer.compose(Figures2025.annual()))));
  }

  @Test
  void theWordFileIsSetAsTheDecreeAsks() throws Exception {
    Map<String, byte[]> parts = parts(Draft.docx(ReportComposer.compose(Figures2025.annual())));
    Document document = parsed(requireNonNull(parts.get("word/document.xml")));
    NodeList sizes = document.getElementsByTagName("w:pgSz");
    NodeList margins = document.getElementsByTagName("w:pgMar");
    assertThat(((Element) sizes.item(0)).getAttribute("w:w")).isEqualTo("11906");
    assertThat(((Element) sizes.item(0)).getAttribute("w:h")).isEqualTo("16838");
    assertThat(((Element) margins.item(0)).getAttribute("w:left")).isEqualTo("1701");
    assertThat(document.getElementsByTagName("w:titlePg").getLength()).isEqualTo(1);
    assertThat(text(requireNonNull(parts.get("word/styles.xml")))).contains("Times New Roman");
    assertThat(text(requireNonNull(parts.get("word/document.xml"))))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:");
  }

  @Test
  void aNameThatLooksLikeAFormulaIsTextInTheWorkbook() throws Exception {
    byte[] file = Draft.xlsx(ReportComposer.compose(Figures2025.named(FORMULA)));
    List<String> named = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheet
            .read()
            .forEach(row ->
                row.forEach(cell -> {
                  if (cell != null && cell.getText().contains("HYPERLINK")) {
                    named.add(cell.getText());
                  }
                }));
      }
    }
    assertThat(named).isNotEmpty().allMatch(text -> !text.startsWith("="));
    parts(file)
        .forEach((name, part) -> {
          if (name.startsWith("xl/worksheets/")) {
            assertThat(text(part)).as(name).doesNotContain("<f>", "<f ");
          }
        });
  }

  private static void assertWhole(Map<String, byte[]> parts) throws Exception {
    Document types = parsed(requireNonNull(parts.get("[Content_Types].xml")));
    List<String> extensions = attributes(types, "Default", "Extension");
    List<String> overrides = attributes(types, "Override", "PartName");
    assertThat(overrides).allMatch(part -> parts.containsKey(part.substring(1)));
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String name = part.getKey();
      String extension = name.substring(name.lastIndexOf('.') + 1);
      assertThat(
              name.equals("[Content_Types].xml")
                  || overrides.contains("/" + name)
                  || extensions.contains(extension))
          .as("%s has a content type", name)
          .isTrue();
      if (extension.equals("xml") || extension.equals("rels") || extension.equals("vml")) {
        Document content = parsed(part.getValue());
        if (extension.equals("rels")) {
          assertResolved(name, content, parts);
        }
      }
    }
  }

  private static void assertResolved(String name, Document relations, Map<String, byte[]> parts) {
    URI folder = URI.create("/" + name.replace("_rels/", "").replaceFirst("[^/]*$", ""));
    NodeList all = relations.getElementsByTagNameNS("*", "Relationship");
    for (int i = 0; i < all.getLength(); i++) {
      Element relation = (Element) all.item(i);
      assertThat(relation.getAttribute("TargetMode")).as(name).isNotEqualTo("External");
      assertThat(parts)
          .as("%s leads to %s", name, relation.getAttribute("Target"))
          .containsKey(folder.resolve(relation.getAttribute("Target")).getPath().substring(1));
    }
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    NodeList all = document.getElementsByTagNameNS("*", element);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      values.add(((Element) all.item(i)).getAttribute(attribute));
    }
    return values;
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    // By the directory at the end, as Word and Excel read it.
    Map<String, byte[]> parts = new TreeMap<>();
    Path written = Files.createTempFile("report", ".zip");
    try (ZipFile zip = new ZipFile(Files.write(written, file).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        assertThat(parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes())).isNull();
      }
    } finally {
      Files.delete(written);
    }
    return parts;
  }

  private static Document parsed(byte[] part)
      throws ParserConfigurationException, SAXException, IOException {
    return XML.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private static DocumentBuilderFactory xml() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return factory;
  }
}
