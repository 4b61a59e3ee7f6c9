package vn.mangnon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA256 key (RFC 2104) that signs contexts; the database keeps it as its two pads. */
record ContextKey(int id, byte[] secret) {
  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  static ContextKey fromInnerPad(int id, byte[] pad) {
    return new ContextKey(id, xor(pad, INNER));
  }

  byte[] innerPad() {
    return xor(secret, INNER);
  }

  byte[] outerPad() {
    return xor(secret, OUTER);
  }

  String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] xor(byte[] bytes, int mask) {
    byte[] pad = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      pad[i] = (byte) ((i < bytes.length ? bytes[i] : 0) ^ mask);
    }
    return pad;
  }
}
