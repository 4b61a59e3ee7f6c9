package vn.mangnon.audit;

/** Who did something, as the audit trail names them. */
public interface Doer {
  /**
   * An identifier such as {@code user:<uuid>}, {@code machine:recalculation} or {@code anonymous};
   * never a person's name.
   */
  String doer();
}
