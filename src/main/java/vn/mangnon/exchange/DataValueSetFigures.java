package vn.mangnon.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.mangnon.sheets.FileRefusal;
import vn.mangnon.sheets.RefusedFile;

/**
 * Figures as a DHIS2 dataValueSet: period and orgUnit stand at each value or once for all; codes,
 * not the identifiers of another system.
 */
final class DataValueSetFigures implements FigureFile {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(10_000)
                  .maxNumberLength(40)
                  .maxNameLength(200)
                  .build())
          .build();

  private final Path file;

  DataValueSetFigures(Path file) {
    this.file = file;
  }

  @Override
  public void read(EntrySink sink) throws RefusedFile {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedFile(FileRefusal.NOT_DATA_VALUES);
      }
      if (!readSet(parser, sink)) {
        throw new RefusedFile(FileRefusal.NOT_DATA_VALUES);
      }
      if (parser.nextToken() != null) {
        throw new RefusedFile(FileRefusal.NOT_DATA_VALUES);
      }
    } catch (JacksonException broken) {
      throw new RefusedFile(FileRefusal.NOT_DATA_VALUES, broken);
    }
  }

  private static boolean readSet(JsonParser parser, EntrySink sink) throws RefusedFile {
    Map<String, String> common = new HashMap<>();
    boolean found = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("dataValues") && value == JsonToken.START_ARRAY) {
        readValues(parser, common, sink);
        found = true;
      } else if (value.isScalarValue()) {
        if (found && (name.equals("period") || name.equals("orgUnit"))) {
          // Values already read could not know it, and would silently lack it.
          throw new RefusedFile(FileRefusal.NOT_DATA_VALUES);
        }
        common.put(name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return found;
  }

  private static void readValues(JsonParser parser, Map<String, String> common, EntrySink sink)
      throws RefusedFile {
    int position = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      position++;
      if (token != JsonToken.START_OBJECT) {
        throw new RefusedFile(FileRefusal.NOT_DATA_VALUES);
      }
      sink.figure(readValue(parser, common, position));
    }
  }

  private static Entry readValue(JsonParser parser, Map<String, String> common, int position) {
    Map<String, String> value = new HashMap<>(common);
    boolean typed = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token.isScalarValue()) {
        value.put(name, token == JsonToken.VALUE_NULL ? "" : parser.getString());
        typed |= name.equals("value") && token.isNumeric();
      } else {
        parser.skipChildren();
      }
    }
    return new Entry(
        position,
        "",
        value.getOrDefault("orgUnit", ""),
        "",
        value.getOrDefault("parent", ""),
        value.getOrDefault("dataElement", ""),
        value.getOrDefault("period", ""),
        value.getOrDefault("categoryOptionCombo", ""),
        value.getOrDefault("value", ""),
        typed,
        value.getOrDefault("comment", ""));
  }
}
