package vn.mangnon.children.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Actor;

/** Part of the register that keeps something beside the records, in the same transaction. */
public interface RecordListener {
  /**
   * Who a child is, who cares for it or where it belongs has changed.
   *
   * @param child the record
   * @param scope where it belongs now
   */
  void changed(UUID child, int scope);

  /**
   * The same for many children at once, in few statements.
   *
   * @param scopes the records, each with where it belongs now
   */
  void changedAll(Map<UUID, Integer> scopes);

  /**
   * Follows records that the current transaction opens, and keeps what belongs beside them exactly
   * when the records are kept.
   *
   * @param origin the import that opens them
   */
  Following follow(Actor actor, UUID origin);

  /** What is told of the records as they are opened. */
  interface Following {
    /** Some of them are about to be written. */
    void add(List<Opened> records);

    /** These were all; when it returns, the transaction may end. */
    void finish();
  }

  /** A record about to be opened, and the names in it. */
  record Opened(
      UUID child, int scope, String name, Optional<Integer> birthYear, List<String> carers) {
    public Opened {
      carers = List.copyOf(carers);
    }
  }
}
