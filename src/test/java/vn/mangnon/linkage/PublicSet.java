package vn.mangnon.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A public data set whose truth is known: FEBRL 1–3 and fake_1000. */
public record PublicSet(Records records, List<String> truth) {

  /** FEBRL 1, 2 or 3, with or without the social-security number. */
  public static PublicSet febrl(int number, boolean withNumber) {
    List<Field> fields =
        new ArrayList<>(
            List.of(
                new Field("given_name", FieldKind.GIVEN_NAME),
                new Field("surname", FieldKind.SURNAME),
                new Field("street_number", FieldKind.CATEGORY),
                new Field("address_1", FieldKind.ADDRESS),
                new Field("address_2", FieldKind.ADDRESS),
                new Field("suburb", FieldKind.PLACE),
                new Field("postcode", FieldKind.PLACE),
                new Field("state", FieldKind.PLACE),
                new Field("date_of_birth", FieldKind.DATE)));
    if (withNumber) {
      fields.add(new Field("soc_sec_id", FieldKind.NUMBER));
    }
    return read("dataset" + number + ".csv", fields, "rec_id");
  }

  /** The set with which Splink is shown. */
  public static PublicSet fake1000() {
    return read(
        "fake_1000.csv",
        List.of(
            new Field("first_name", FieldKind.GIVEN_NAME),
            new Field("surname", FieldKind.SURNAME),
            new Field("dob", FieldKind.DATE),
            new Field("city", FieldKind.PLACE),
            new Field("email", FieldKind.EMAIL)),
        "cluster");
  }

  private static PublicSet read(String file, List<Field> fields, String truthColumn) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    Records records = new Records(new Schema(fields, false));
    List<String> truth = new ArrayList<>();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/test/resources/linkage", file), StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(reader)) {
        records.add(fields.stream().map(field -> row.get(field.name())).toList());
        truth.add(row.get(truthColumn).replaceAll("-(org|dup).*", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublicSet(records, truth);
  }
}
