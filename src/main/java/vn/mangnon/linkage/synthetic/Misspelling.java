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
    return of(child.name(), child.female(), slip);
  }

  /**
   * The same for the name alone of a girl or a boy.
   *
   * @throws IllegalArgumentException for a slip that does not concern names
   */
  public String of(String name, boolean female, Slip slip) {
    return clerk.renamed(slip, name, female);
  }
}
