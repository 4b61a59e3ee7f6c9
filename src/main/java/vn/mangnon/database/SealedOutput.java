package vn.mangnon.database;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written to it in chunks, each authenticated; closing writes the last one. */
final class SealedOutput extends OutputStream {
  private final DataOutputStream out;
  private final Seal seal;
  private final byte[] chunk = new byte[Seal.CHUNK];
  private int filled;
  private long number;

  SealedOutput(OutputStream out, char[] passphrase) throws IOException {
    this.out = new DataOutputStream(out);
    this.seal = Seal.create(passphrase, this.out);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int taken = 0;
    while (taken < length) {
      if (filled == chunk.length) {
        flushChunk(false);
      }
      int part = Math.min(length - taken, chunk.length - filled);
      System.arraycopy(bytes, offset + taken, chunk, filled, part);
      filled += part;
      taken += part;
    }
  }

  private void flushChunk(boolean last) throws IOException {
    byte[] sealed = seal.encrypt(number++, last, chunk, filled);
    out.writeInt(last ? -sealed.length : sealed.length);
    out.write(sealed);
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    flushChunk(true);
    out.flush();
  }
}
