package vn.mangnon.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.mangnon.database.PrivateFile;

/**
 * The Ed25519 key that signs checkpoints, and a note of the last link signed. Both are files of the
 * installation, outside the database: who rewrites the database cannot rewrite them with it.
 */
final class CheckpointKey {
  private final Path journal;
  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private CheckpointKey(Path journal, PrivateKey privateKey, PublicKey publicKey) {
    this.journal = journal;
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  static CheckpointKey in(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("audit-key");
      if (Files.notExists(file)) {
        make(file);
      }
      List<String> lines = Files.readAllLines(file);
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      byte[] secret = Base64.getDecoder().decode(lines.get(0));
      byte[] open = Base64.getDecoder().decode(lines.get(1));
      return new CheckpointKey(
          folder.resolve("audit-checkpoint"),
          keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
          keys.generatePublic(new X509EncodedKeySpec(open)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The audit key in " + folder + " cannot be used", e);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder text = Base64.getEncoder();
    PrivateFile.replace(
        file,
        text.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + text.encodeToString(pair.getPublic().getEncoded())
            + "\n");
  }

  Checkpoint sign(Link last, Instant at) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(statement(last));
      return new Checkpoint(last, at, publicKey.getEncoded(), signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes a link whose checkpoint the database has kept. */
  void note(Link kept) {
    try {
      PrivateFile.replace(journal, kept.position() + " " + HexFormat.of().formatHex(kept.hash()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean signed(Checkpoint checkpoint) {
    if (!Arrays.equals(checkpoint.publicKey(), publicKey.getEncoded())) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(publicKey);
      signature.update(statement(checkpoint.link()));
      return signature.verify(checkpoint.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The last link signed by this installation, from its own note. */
  Optional<Link> lastSigned() {
    try {
      if (Files.notExists(journal)) {
        return Optional.empty();
      }
      String[] parts = Files.readString(journal).split(" ", -1);
      return Optional.of(new Link(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] statement(Link link) {
    return ("mangnon-audit " + link.position() + " " + HexFormat.of().formatHex(link.hash()))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A position of the chain and the hash there. */
  record Link(long position, byte[] hash) {}

  /** A signed link. */
  record Checkpoint(Link link, Instant at, byte[] publicKey, byte[] signature) {}
}
