package vn.mangnon.database;

import java.time.Instant;
import java.util.List;

/**
 * What one backup holds.
 *
 * @param taken when its snapshot was taken
 * @param version the number of migrations and the newest one, for people to compare
 * @param server the PostgreSQL version it was read from
 * @param tables the content of each table in the order of their names
 * @param keyFiles the names of the files it holds without which some rows cannot be read
 */
public record BackupSummary(
    Instant taken,
    String version,
    String server,
    List<TableContent> tables,
    List<String> keyFiles) {
  /**
   * The content of one table.
   *
   * @param name schema and table
   * @param rows how many rows
   * @param digest the same for the same rows in any order
   */
  public record TableContent(String name, long rows, String digest) {}

  public BackupSummary {
    tables = List.copyOf(tables);
    keyFiles = List.copyOf(keyFiles);
  }

  /** How many rows there are in all tables together. */
  public long rows() {
    return tables.stream().mapToLong(TableContent::rows).sum();
  }
}
