package vn.mangnon.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one backup file and its open header. The key is derived from the passphrase and a salt
 * of this file alone (PBKDF2 with HMAC-SHA-512), so a chunk's number is enough of a nonce; whether
 * a chunk is the last one is part of its nonce, so a cut file cannot pass for a whole one.
 */
final class Seal {
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;
  private static final byte[] MAGIC = "MANGNON-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int KEY = 32;
  private static final int CHECK = 16;
  private static final int ITERATIONS = 210_000;
  private static final int MOST_ITERATIONS = 10_000_000;

  private final byte[] header;
  private final SecretKeySpec key;

  private Seal(byte[] header, SecretKeySpec key) {
    this.header = header;
    this.key = key;
  }

  /** A new key for a new file; its header is the first thing written to {@code out}. */
  static Seal create(char[] passphrase, DataOutputStream out) throws IOException {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    byte[] derived = derive(passphrase, salt, ITERATIONS);
    byte[] header =
        ByteBuffer.allocate(MAGIC.length + Integer.BYTES + SALT + CHECK)
            .put(MAGIC)
            .putInt(ITERATIONS)
            .put(salt)
            .put(derived, KEY, CHECK)
            .array();
    out.write(header);
    return new Seal(header, new SecretKeySpec(derived, 0, KEY, "AES"));
  }

  /** Reads the header of {@code file} and derives its key; refuses another passphrase at once. */
  static Seal open(char[] passphrase, DataInputStream in, Path file) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new BackupRefusedException(new BackupRefusal.NotABackup(file));
    }
    byte[] rest = in.readNBytes(Integer.BYTES + SALT + CHECK);
    if (rest.length < Integer.BYTES + SALT + CHECK) {
      throw new BackupRefusedException(new BackupRefusal.Truncated());
    }
    int iterations = ByteBuffer.wrap(rest).getInt();
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new BackupRefusedException(new BackupRefusal.Damaged("header"));
    }
    byte[] salt = Arrays.copyOfRange(rest, Integer.BYTES, Integer.BYTES + SALT);
    byte[] derived = derive(passphrase, salt, iterations);
    if (!MessageDigest.isEqual(
        Arrays.copyOfRange(derived, KEY, KEY + CHECK),
        Arrays.copyOfRange(rest, Integer.BYTES + SALT, rest.length))) {
      throw new BackupRefusedException(new BackupRefusal.WrongPassphrase());
    }
    byte[] header = ByteBuffer.allocate(magic.length + rest.length).put(magic).put(rest).array();
    return new Seal(header, new SecretKeySpec(derived, 0, KEY, "AES"));
  }

  byte[] encrypt(long number, boolean last, byte[] plain, int length) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] decrypt(long number, boolean last, byte[] sealed) throws IOException {
    try {
      return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      throw new BackupRefusedException(new BackupRefusal.Damaged("chunk " + (number + 1)));
    }
  }

  private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number).array();
    cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    cipher.updateAAD(header);
    return cipher;
  }

  private static byte[] derive(char[] passphrase, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, (KEY + CHECK) * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }

  /** The next {@code length} bytes, or the refusal that says the file is cut short. */
  static byte[] exactly(DataInputStream in, int length) throws IOException {
    try {
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      return bytes;
    } catch (EOFException e) {
      throw new BackupRefusedException(new BackupRefusal.Truncated());
    }
  }
}
