package vn.mangnon.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.mangnon.audit.CheckpointKey.Checkpoint;
import vn.mangnon.audit.CheckpointKey.Link;

/** Proves that the trail is as it was written, or names the first link that is not. */
@Service
public class AuditVerifier {
  private final AuditRepository repository;
  private final CheckpointKey key;

  AuditVerifier(AuditRepository repository, CheckpointKey key) {
    this.repository = repository;
    this.key = key;
  }

  /**
   * Recomputes the whole chain. The caller opens the transaction, as somebody who may read the
   * trail.
   */
  public Verdict verify() {
    List<Checkpoint> checkpoints = repository.checkpoints();
    Walk walk = new Walk(checkpoints, key);
    repository.eachSealed(walk::take);
    Verdict verdict = walk.end();
    if (verdict instanceof Verdict.Broken) {
      return verdict;
    }
    Optional<Verdict> unsealed =
        repository
            .neitherSealedNorWaiting()
            .map(id -> new Verdict.Broken(0, Optional.of(id), Verdict.Fault.ENTRY_UNSEALED));
    Optional<Instant> last =
        checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.getLast().at());
    return unsealed.orElseGet(() -> new Verdict.Whole(walk.position, repository.waiting(), last));
  }

  /** The state of one walk along the chain. */
  private static final class Walk {
    private final Iterator<Checkpoint> checkpoints;
    private final CheckpointKey key;
    private final Optional<Link> lastSigned;
    private @Nullable Checkpoint next;
    private byte[] hash = new byte[0];
    private long position;
    private Verdict.@Nullable Broken broken;

    Walk(List<Checkpoint> checkpoints, CheckpointKey key) {
      this.checkpoints = checkpoints.iterator();
      this.key = key;
      this.lastSigned = key.lastSigned();
      advance();
    }

    private void advance() {
      next = checkpoints.hasNext() ? checkpoints.next() : null;
    }

    void take(AuditRepository.Sealed sealed) {
      if (broken != null) {
        return;
      }
      position++;
      if (sealed.link().position() != position) {
        fail(sealed, Verdict.Fault.LINK_MISSING);
        return;
      }
      if (sealed.entry().isEmpty()) {
        fail(sealed, Verdict.Fault.ENTRY_MISSING);
        return;
      }
      hash = chained(hash, sealed.entry().get());
      if (!Arrays.equals(hash, sealed.link().hash())) {
        fail(sealed, Verdict.Fault.ENTRY_CHANGED);
        return;
      }
      compareWithSigned(sealed);
    }

    private void compareWithSigned(AuditRepository.Sealed sealed) {
      if (lastSigned.isPresent()
          && lastSigned.get().position() == position
          && !Arrays.equals(lastSigned.get().hash(), hash)) {
        fail(sealed, Verdict.Fault.CHECKPOINT_DIFFERS);
        return;
      }
      if (next == null || next.link().position() != position) {
        return;
      }
      if (!Arrays.equals(next.link().hash(), hash)) {
        fail(sealed, Verdict.Fault.CHECKPOINT_DIFFERS);
      } else if (!key.signed(next)) {
        fail(sealed, Verdict.Fault.SIGNATURE_FALSE);
      }
      advance();
    }

    private void fail(AuditRepository.Sealed sealed, Verdict.Fault fault) {
      broken = new Verdict.Broken(position, Optional.of(sealed.entryId()), fault);
    }

    Verdict end() {
      if (broken != null) {
        return broken;
      }
      boolean cut = lastSigned.isPresent() && lastSigned.get().position() > position;
      return next != null || cut
          ? new Verdict.Broken(position + 1, Optional.empty(), Verdict.Fault.END_MISSING)
          : new Verdict.Whole(position, 0, Optional.empty());
    }

    private static byte[] chained(byte[] before, AuditEntry entry) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(before);
        return digest.digest(entry.canonical().getBytes(StandardCharsets.UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
