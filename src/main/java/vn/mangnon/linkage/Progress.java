package vn.mangnon.linkage;

/** Told how far a long run is. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (stage, done, of) -> {};

  /**
   * Called now and then, from several threads, never both at once.
   *
   * @param stage what is being done
   * @param done how much of it, 0 to {@code of}
   * @param of all of it, above 0
   */
  void reached(Stage stage, long done, long of);

  /** The stages of a run, in order. */
  enum Stage {
    /** Choosing what to compare. */
    BLOCKING,
    /** Learning the weights. */
    LEARNING,
    /** Comparing. */
    SCORING
  }
}
