package vn.mangnon.children.record;

import java.util.Map;
import java.util.UUID;

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
}
