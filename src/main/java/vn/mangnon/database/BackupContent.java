package vn.mangnon.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;

/**
 * What is inside a backup file once it is decrypted and unpacked: a head, each table as
 * PostgreSQL's COPY text in blocks with its count and digest, the key files, the sequences, and an
 * end mark.
 */
final class BackupContent {
  private static final int BLOCK = 1 << 15;
  private static final byte TABLE = 1;
  private static final byte KEY_FILE = 2;
  private static final byte END = 0;
  private static final int LONGEST_TEXT = 1 << 22;

  private BackupContent() {}

  /** When, of which tables and from which server. */
  record Head(Instant taken, List<String> migrations, String server) {
    /** Short enough to be read out over the telephone. */
    String version() {
      return BackupContent.version(migrations);
    }
  }

  /** What is done with each table that is read. */
  interface Loader {
    void table(BackupRepository.Table table, InputStream rows) throws SQLException, IOException;
  }

  /** What was read. */
  record Read(
      BackupSummary summary, Map<String, String> keys, List<BackupRepository.Sequence> sequences) {}

  static String version(List<String> migrations) {
    return migrations.isEmpty()
        ? "0"
        : "%d/%08x".formatted(migrations.size(), String.join("\n", migrations).hashCode());
  }

  static BackupSummary write(
      BackupRepository source, KeyFiles keys, Head head, DataOutputStream out)
      throws SQLException, IOException {
    writeText(out, head.taken().toString());
    writeText(out, String.join("\n", head.migrations()));
    writeText(out, head.server());
    List<BackupSummary.TableContent> written = new ArrayList<>();
    for (BackupRepository.Table table : source.tables()) {
      out.writeByte(TABLE);
      writeText(out, table.name());
      writeText(out, table.columns());
      written.add(writeRows(source, table, out));
    }
    // Read after the snapshot was taken: whatever wrote a row of it is among these keys.
    Map<String, String> held = keys.read();
    for (Map.Entry<String, String> file : held.entrySet()) {
      out.writeByte(KEY_FILE);
      writeText(out, file.getKey());
      writeText(out, file.getValue());
    }
    out.writeByte(END);
    List<BackupRepository.Sequence> sequences = source.sequences();
    out.writeInt(sequences.size());
    for (BackupRepository.Sequence sequence : sequences) {
      writeText(out, sequence.name());
      out.writeLong(sequence.value());
      out.writeBoolean(sequence.called());
    }
    return summary(head, written, held);
  }

  private static BackupSummary.TableContent writeRows(
      BackupRepository source, BackupRepository.Table table, DataOutputStream out)
      throws SQLException, IOException {
    RowDigest digest = new RowDigest();
    BlockOutput blocks = new BlockOutput(out);
    source.read(
        table,
        (bytes, length) -> {
          digest.update(bytes, length);
          blocks.write(bytes, 0, length);
        });
    blocks.end();
    BackupSummary.TableContent content = digest.of(table.name());
    out.writeLong(content.rows());
    writeText(out, content.digest());
    return content;
  }

  static Head readHead(DataInputStream in) throws IOException {
    Instant taken = Instant.parse(readText(in));
    String migrations = readText(in);
    return new Head(
        taken, migrations.isEmpty() ? List.of() : List.of(migrations.split("\n")), readText(in));
  }

  /** Reads all that follows the head; refuses a table whose rows are not the ones written. */
  static Read read(Head head, DataInputStream in, Loader loader) throws SQLException, IOException {
    try {
      List<BackupSummary.TableContent> tables = new ArrayList<>();
      Map<String, String> keys = new TreeMap<>();
      for (byte next = in.readByte(); next != END; next = in.readByte()) {
        switch (next) {
          case TABLE -> tables.add(readTable(in, loader));
          case KEY_FILE -> keys.put(readText(in), readText(in));
          default -> throw damaged("content");
        }
      }
      List<BackupRepository.Sequence> sequences = new ArrayList<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        sequences.add(new BackupRepository.Sequence(readText(in), in.readLong(), in.readBoolean()));
      }
      if (in.read() >= 0) {
        throw damaged("end");
      }
      return new Read(summary(head, tables, keys), keys, sequences);
    } catch (EOFException | ZipException e) {
      throw damaged("content");
    }
  }

  private static BackupSummary.TableContent readTable(DataInputStream in, Loader loader)
      throws SQLException, IOException {
    BackupRepository.Table table = new BackupRepository.Table(readText(in), readText(in));
    RowDigest digest = new RowDigest();
    try (BlockInput rows = new BlockInput(in, digest)) {
      loader.table(table, rows);
      rows.skipToEnd();
    }
    BackupSummary.TableContent read = digest.of(table.name());
    if (in.readLong() != read.rows() || !readText(in).equals(read.digest())) {
      throw damaged(table.name());
    }
    return read;
  }

  private static BackupSummary summary(
      Head head, List<BackupSummary.TableContent> tables, Map<String, String> keys) {
    return new BackupSummary(
        head.taken(), head.version(), head.server(), tables, List.copyOf(keys.keySet()));
  }

  static BackupRefusedException damaged(String where) {
    return new BackupRefusedException(new BackupRefusal.Damaged(where));
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST_TEXT) {
      throw damaged("text");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Gathers rows into blocks so that their lengths cost nothing. */
  private static final class BlockOutput {
    private final DataOutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int filled;

    BlockOutput(DataOutputStream out) {
      this.out = out;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
      int taken = 0;
      while (taken < length) {
        int part = Math.min(length - taken, BLOCK - filled);
        System.arraycopy(bytes, offset + taken, block, filled, part);
        filled += part;
        taken += part;
        if (filled == BLOCK) {
          flush();
        }
      }
    }

    private void flush() throws IOException {
      out.writeInt(filled);
      out.write(block, 0, filled);
      filled = 0;
    }

    void end() throws IOException {
      if (filled > 0) {
        flush();
      }
      out.writeInt(0);
    }
  }

  /** The rows of one table, digested as they pass. */
  private static final class BlockInput extends InputStream {
    private final DataInputStream in;
    private final RowDigest digest;
    private byte[] block = new byte[0];
    private int position;
    private boolean ended;

    BlockInput(DataInputStream in, RowDigest digest) {
      this.in = in;
      this.digest = digest;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (position == block.length && !next()) {
        return -1;
      }
      int part = Math.min(length, block.length - position);
      System.arraycopy(block, position, bytes, offset, part);
      position += part;
      return part;
    }

    private boolean next() throws IOException {
      if (ended) {
        return false;
      }
      int length = in.readInt();
      if (length < 0 || length > BLOCK) {
        throw damaged("block");
      }
      ended = length == 0;
      block = new byte[length];
      in.readFully(block);
      digest.update(block, length);
      position = 0;
      return !ended;
    }

    void skipToEnd() throws IOException {
      while (!ended) {
        next();
      }
    }
  }
}
