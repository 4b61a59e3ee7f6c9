package vn.mangnon.children.record;

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
}
