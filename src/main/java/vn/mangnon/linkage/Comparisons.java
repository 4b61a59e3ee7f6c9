package vn.mangnon.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs through the candidate pairs with all processors. */
final class Comparisons {
  private static final int CHUNK = 256;
  private final Records records;
  private final Blocks blocks;
  private final Progress progress;

  Comparisons(Records records, Blocks blocks, Progress progress) {
    this.records = records;
    this.blocks = blocks;
    this.progress = progress;
  }

  /**
   * Visits every pair once, with one visitor a thread.
   *
   * @param every 1 for all records as the first of a pair, 10 for an even tenth of them
   * @return the visitors
   */
  <V extends Visitor> List<V> visit(Progress.Stage stage, int every, Supplier<V> visitors) {
    int workers = Runtime.getRuntime().availableProcessors();
    List<V> used = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      used.add(visitors.get());
    }
    AtomicInteger next = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    IntStream.range(0, workers)
        .parallel()
        .forEach(worker -> work(stage, every, used.get(worker), next, done));
    return used;
  }

  private void work(
      Progress.Stage stage, int every, Visitor visitor, AtomicInteger next, AtomicLong done) {
    int size = records.size();
    int[] seen = Blocking.scratch(size);
    IntList found = new IntList();
    for (int from = next.getAndAdd(CHUNK); from < size; from = next.getAndAdd(CHUNK)) {
      int to = Math.min(size, from + CHUNK);
      for (int one = from; one < to; one++) {
        if (every == 1 || Long.remainderUnsigned(Hash.mix(one), every) == 0) {
          found.clear();
          blocks.candidates(one, seen, found);
          for (int index = 0; index < found.size(); index++) {
            int other = found.get(index);
            if (records.comparable(one, other)) {
              visitor.visit(one, other);
            }
          }
        }
      }
      synchronized (progress) {
        progress.reached(stage, done.addAndGet(to - from), size);
      }
    }
  }

  /** Takes pairs. */
  interface Visitor {
    void visit(int one, int other);
  }
}
