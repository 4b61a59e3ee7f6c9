package vn.mangnon.children.duplicates;

import java.util.UUID;

/** What became of a decision about records. */
public sealed interface MergeAnswer {
  /** It is recorded; {@code child} stands for the child, or for the one that was set apart. */
  record Done(UUID child) implements MergeAnswer {}

  /** Nothing changed: somebody else decided in the meantime. */
  record Overtaken() implements MergeAnswer {}

  /** There is no such pair or merge within reach. */
  record Absent() implements MergeAnswer {}
}
