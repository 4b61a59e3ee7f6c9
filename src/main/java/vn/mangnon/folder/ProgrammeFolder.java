package vn.mangnon.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

/**
 * The folder of one programme. Texts are answered in Unicode NFC, so that equal words are equal.
 *
 * @param root where it stands; its name is the programme's code
 */
public record ProgrammeFolder(Path root) {
  /** The whole text of a file, empty (with a problem noted) when it is missing or not UTF-8. */
  public String text(String file, Problems problems) {
    Path path = root.resolve(file);
    if (Files.notExists(path)) {
      problems.add(file, 0, "thiếu tệp này; hãy tạo nó trong thư mục " + root.getFileName());
      return "";
    }
    try {
      return Normalizer.normalize(
          Files.readString(path, StandardCharsets.UTF_8), Normalizer.Form.NFC);
    } catch (MalformedInputException e) {
      problems.add(file, 0, "tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8");
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + path, e);
    }
  }

  /** The rows of a CSV file whose first line names exactly these columns. */
  public List<CsvRow> rows(String file, List<String> columns, Problems problems) {
    return CsvFile.read(file, text(file, problems), columns, problems);
  }

  /** The sections of a YAML file. */
  public YamlSection yaml(String file, Problems problems) {
    return YamlSection.read(file, text(file, problems), problems);
  }
}
