package vn.mangnon.linkage.synthetic;

import java.util.SplittableRandom;

/** Writes a name with one chosen slip, for measuring a search. */
public final class Misspelling {
  private final Clerk clerk;

  /** The same slips for the same seed. */
  public Misspelling(long seed) {
    this.clerk = new Clerk(new NameStock(), new SplittableRandom(seed));
  }

  /**
   * The child's name as someone in a hurry types it.
   *
   * @param slip one that concerns names, from {@link Slip#NO_MARKS} to {@link Slip#JOINED}
   * @throws IllegalArgumentException for any other slip
   */
  public String of(SyntheticChild child, Slip slip) {
    return clerk.renamed(slip, child.name(), child.female());
  }
}
