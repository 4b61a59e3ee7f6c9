package vn.mangnon.database;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decrypts a backup file; gives out no byte of a chunk before the chunk was authenticated. */
final class SealedInput extends InputStream {
  private final DataInputStream in;
  private final Seal seal;
  private byte[] chunk = new byte[0];
  private int position;
  private long number;
  private boolean ended;

  SealedInput(Path file, char[] passphrase) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    try {
      this.seal = Seal.open(passphrase, in, file);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (position == chunk.length) {
      if (ended) {
        return -1;
      }
      next();
    }
    int part = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, bytes, offset, part);
    position += part;
    return part;
  }

  private void next() throws IOException {
    int length = ByteBuffer.wrap(Seal.exactly(in, Integer.BYTES)).getInt();
    ended = length < 0;
    int size = Math.abs(length);
    if (size < Seal.TAG || size > Seal.CHUNK + Seal.TAG) {
      throw new BackupRefusedException(new BackupRefusal.Damaged("chunk " + (number + 1)));
    }
    chunk = seal.decrypt(number++, ended, Seal.exactly(in, size));
    position = 0;
    if (ended && in.read() >= 0) {
      throw new BackupRefusedException(new BackupRefusal.Damaged("bytes after the end"));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
