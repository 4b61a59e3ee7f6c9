package vn.mangnon.linkage.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Surnames, middle and given names as often as they are given, by sex and people. */
final class NameStock {
  private final Weighted surnames = new Weighted();
  private final Map<Boolean, Weighted> middles =
      Map.of(true, new Weighted(), false, new Weighted());
  private final Map<Boolean, Weighted> givens = Map.of(true, new Weighted(), false, new Weighted());
  private final Weighted peoples = new Weighted();
  private final Map<String, List<String>> surnamesOf = new LinkedHashMap<>();

  NameStock() {
    rows("freq_surname.tsv").forEach(row -> surnames.add(row[0], Integer.parseInt(row[1])));
    fill("freq_middle.tsv", middles);
    fill("freq_given.tsv", givens);
    rows("peoples.tsv")
        .forEach(row -> {
          peoples.add(row[0], Integer.parseInt(row[1]));
          if (row.length > 2) {
            surnamesOf.put(row[0], List.of(row[2].split(" ")));
          }
        });
  }

  private static void fill(String file, Map<Boolean, Weighted> bySex) {
    for (String[] row : rows(file)) {
      int count = Integer.parseInt(row[2]);
      // "U": seen with both sexes.
      if (!row[1].equals("M")) {
        Objects.requireNonNull(bySex.get(true)).add(row[0], count);
      }
      if (!row[1].equals("F")) {
        Objects.requireNonNull(bySex.get(false)).add(row[0], count);
      }
    }
  }

  private static List<String[]> rows(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            NameStock.class.getResourceAsStream("/linkage/names/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String people(SplittableRandom random) {
    return peoples.pick(random);
  }

  String surname(String people, SplittableRandom random) {
    List<String> own = surnamesOf.getOrDefault(people, List.of());
    return own.isEmpty() || random.nextInt(10) == 0
        ? surnames.pick(random)
        : own.get(random.nextInt(own.size()));
  }

  String middle(boolean female, SplittableRandom random) {
    return Objects.requireNonNull(middles.get(female)).pick(random);
  }

  String given(boolean female, SplittableRandom random) {
    return Objects.requireNonNull(givens.get(female)).pick(random);
  }

  /** Values drawn as often as they weigh. */
  private static final class Weighted {
    private final List<String> values = new ArrayList<>();
    private int[] sums = new int[0];

    void add(String value, int weight) {
      sums = Arrays.copyOf(sums, sums.length + 1);
      sums[values.size()] = (values.isEmpty() ? 0 : sums[values.size() - 1]) + weight;
      values.add(value);
    }

    String pick(SplittableRandom random) {
      int drawn = random.nextInt(sums[sums.length - 1]) + 1;
      int at = Arrays.binarySearch(sums, drawn);
      return values.get(at >= 0 ? at : -at - 1);
    }
  }
}
