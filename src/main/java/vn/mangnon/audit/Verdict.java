package vn.mangnon.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What verifying the trail found. */
public sealed interface Verdict {
  /** Everything sealed is as it was written. */
  record Whole(long sealed, long waiting, Optional<Instant> lastCheckpoint) implements Verdict {}

  /**
   * The first thing that is wrong.
   *
   * @param position the link of the chain, from 1; 0 when the entry is not in the chain at all
   */
  record Broken(long position, Optional<UUID> entry, Fault fault) implements Verdict {}

  /** What can be wrong with a link. */
  enum Fault {
    /** A sealed entry is gone. */
    ENTRY_MISSING,
    /** A sealed entry, or its link, is not what it was. */
    ENTRY_CHANGED,
    /** A link between two others is gone. */
    LINK_MISSING,
    /** A signed checkpoint does not agree with the chain. */
    CHECKPOINT_DIFFERS,
    /** A checkpoint's signature is false, or by a key that is not this installation's. */
    SIGNATURE_FALSE,
    /** The chain ends before a checkpoint that this installation has signed. */
    END_MISSING,
    /** An entry was added without waiting to be sealed. */
    ENTRY_UNSEALED
  }
}
