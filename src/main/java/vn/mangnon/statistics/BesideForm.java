package vn.mangnon.statistics;

import java.util.Optional;

/** A page of a module above that stands beside a form, such as what a register counts for it. */
public interface BesideForm {
  /** The page beside this submission, if there is one. */
  Optional<Link> of(Submission submission);

  /**
   * Where it stands.
   *
   * @param path its address
   * @param key of its name among the messages
   */
  record Link(String path, String key) {}
}
