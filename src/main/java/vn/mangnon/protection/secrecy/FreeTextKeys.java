package vn.mangnon.protection.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import vn.mangnon.database.PrivateFile;

/**
 * The keys of free text: AES-256-GCM of Tink, in a file of the installation that only its account
 * may read, outside the database. A new key writes from then on; the older ones still read.
 */
public final class FreeTextKeys {
  /** The name of their file in the installation's folder; part of every backup. */
  public static final String FILE = "protection-keyset.json";

  private final Path file;
  private volatile Keys keys;

  private FreeTextKeys(Path file, Keys keys) {
    this.file = file;
    this.keys = keys;
  }

  /** A set of keys and what it can do; made once, because making it costs more than a text. */
  private record Keys(KeysetHandle handle, Aead aead) {
    static Keys of(KeysetHandle handle) throws GeneralSecurityException {
      return new Keys(handle, handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }
  }

  /** The keys of the installation whose folder is {@code home}, made on first use. */
  public static FreeTextKeys in(Path home) {
    try {
      AeadConfig.register();
      Files.createDirectories(home);
      Path file = home.resolve(FILE);
      if (Files.notExists(file)) {
        save(
            file,
            KeysetHandle.newBuilder()
                .addEntry(
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());
      }
      return new FreeTextKeys(
          file,
          Keys.of(
              TinkJsonProtoKeysetFormat.parseKeyset(
                  Files.readString(file), InsecureSecretKeyAccess.get())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keys of free text in " + home + " cannot be used", e);
    }
  }

  /** From now on a new key writes; what older keys wrote stays readable. */
  public synchronized void rotate() {
    try {
      KeysetHandle next =
          KeysetHandle.newBuilder(keys.handle())
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build();
      save(file, next);
      keys = Keys.of(next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The text, encrypted.
   *
   * @param bound what it belongs to, such as an action and a field; needed to read it again
   */
  public String seal(String text, String bound) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              keys.aead()
                  .encrypt(
                      text.getBytes(StandardCharsets.UTF_8),
                      bound.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The text that was sealed for {@code bound}.
   *
   * @throws IllegalStateException when it was sealed for something else, was changed, or by a key
   *     that this installation does not have
   */
  public String open(String sealed, String bound) {
    try {
      return new String(
          keys.aead()
              .decrypt(Base64.getDecoder().decode(sealed), bound.getBytes(StandardCharsets.UTF_8)),
          StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("A sealed text of " + bound + " cannot be read", e);
    }
  }

  private static void save(Path file, KeysetHandle handle)
      throws IOException, GeneralSecurityException {
    PrivateFile.replace(
        file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
  }
}
