package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of one run, column by column, as numbers of distinct values: 400,000 records take
 * tens of megabytes. Filled by one thread; read by many.
 */
public final class Records implements TermShares {
  private static final double WORTH_KNOWING = 1e-4;
  private static final int COMMON = 2;

  /** Persons elsewhere, thought of so that a value is not common because a file is small. */
  private static final int OTHERS = 200;

  private final Schema schema;
  private final List<Domain> domains = new ArrayList<>();
  private final List<IntList> columns = new ArrayList<>();
  private final List<IntList> counts = new ArrayList<>();
  private final int[] present;
  private int size;
  private int firstSource = Integer.MAX_VALUE;

  /** No records yet. */
  public Records(Schema schema) {
    this.schema = schema;
    this.present = new int[schema.fields().size()];
    schema
        .fields()
        .forEach(field -> {
          domains.add(schema.domain(field));
          columns.add(new IntList());
          counts.add(new IntList());
        });
    for (int[] pair : schema.exchanged()) {
      domains.set(pair[1], domains.get(pair[0]));
    }
  }

  /**
   * Adds a record.
   *
   * @param values one text a field, in the order of the schema; empty where nothing is known
   */
  public void add(List<String> values) {
    for (int field = 0; field < columns.size(); field++) {
      Domain domain = domains.get(field);
      int code = domain.code(values.get(field));
      columns.get(field).add(code);
      if (code != Domain.MISSING) {
        count(field, domain.termOf(code));
      }
    }
    size++;
  }

  private void count(int field, int term) {
    IntList count = counts.get(field);
    while (count.size() <= term) {
      count.add(0);
    }
    count.set(term, count.get(term) + 1);
    present[field]++;
  }

  /** From here records come from a second source, and only pairs across the two are wanted. */
  public void secondSource() {
    firstSource = size;
  }

  /** How many records there are. */
  public int size() {
    return size;
  }

  Schema schema() {
    return schema;
  }

  Domain domain(int field) {
    return domains.get(field);
  }

  int code(int field, int record) {
    return columns.get(field).get(record);
  }

  /** The numbers of all values, record by record. */
  int[] rows() {
    int fields = columns.size();
    int[] rows = new int[size * fields];
    for (int field = 0; field < fields; field++) {
      IntList column = columns.get(field);
      for (int record = 0; record < size; record++) {
        rows[record * fields + field] = column.get(record);
      }
    }
    return rows;
  }

  /** Whether the two may be linked at all; {@code one} is the smaller number. */
  boolean comparable(int one, int other) {
    return firstSource == Integer.MAX_VALUE || (one < firstSource && other >= firstSource);
  }

  boolean twoSources() {
    return firstSource != Integer.MAX_VALUE;
  }

  /** How many pairs of records there are to think of. */
  double pairs() {
    return twoSources() ? (double) firstSource * (size - firstSource) : size * (size - 1.0) / 2;
  }

  /** The share of a value no two records but these have. */
  double rarest(int field) {
    return 2.0 / (present[field] + OTHERS);
  }

  /** The shares of the commonest values, by their text without marks. */
  Map<String, Double> common(int field) {
    Domain domain = domains.get(field);
    IntList count = counts.get(field);
    double least = Math.max(WORTH_KNOWING, COMMON * rarest(field));
    Map<String, Double> shares = new HashMap<>();
    for (int code = 0; code < domain.size(); code++) {
      int term = domain.termOf(code);
      double share = term < count.size() ? share(field, code) : 0;
      if (share >= least) {
        shares.put(domain.termText(code), share);
      }
    }
    return shares;
  }

  @Override
  public double share(int field, int code) {
    int term = domains.get(field).termOf(code);
    IntList count = counts.get(field);
    // Two records agree on it, so it is there at least twice.
    int times = term < count.size() ? Math.max(2, count.get(term)) : 2;
    return (double) times / (present[field] + OTHERS);
  }
}
