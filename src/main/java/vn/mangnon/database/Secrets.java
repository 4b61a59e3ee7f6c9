package vn.mangnon.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Random secrets of one installation, made on first use and kept where only its account may read.
 */
public final class Secrets {
  private static final int BYTES = 24;
  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  /** The secrets of the installation whose folder is {@code home}. */
  public static Secrets in(Path home) {
    return new Secrets(home.resolve("secrets.properties"));
  }

  /** The secret of that name as 48 hexadecimal digits; the same at each call. */
  public synchronized String of(String name) {
    try {
      Properties known = new Properties();
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          known.load(reader);
        }
      }
      String secret = known.getProperty(name);
      if (secret != null) {
        return secret;
      }
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      String made = HexFormat.of().formatHex(random);
      known.setProperty(name, made);
      save(known);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read or write " + file, e);
    }
  }

  private void save(Properties known) throws IOException {
    StringWriter content = new StringWriter();
    known.store(content, "Secrets of this installation");
    PrivateFile.replace(file, content.toString());
  }
}
