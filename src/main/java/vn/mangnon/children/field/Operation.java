package vn.mangnon.children.field;

import java.util.Map;
import java.util.UUID;
import vn.mangnon.children.record.FactKind;

/**
 * Something a device without signal queued.
 *
 * @param id the device's key of it: sent twice, it is done once
 * @param child the record it is about; for a new record the device's key of it
 */
public record Operation(UUID id, UUID child, Work work) {
  /** What is to be done. */
  public sealed interface Work {
    /**
     * Opens a record.
     *
     * @param values name, birth, sex, place, village, carer, relation
     */
    record Open(Map<String, String> values) implements Work {
      public Open {
        values = Map.copyOf(values);
      }
    }

    /**
     * Records a fact under the operation's key.
     *
     * @param values from, to, note and what the kind asks
     */
    record Happened(FactKind kind, Map<String, String> values) implements Work {
      public Happened {
        values = Map.copyOf(values);
      }
    }

    /**
     * Corrects who the child is.
     *
     * @param basis the revision that the person knew
     * @param values the fields that change: name, birth, sex, phone, address
     */
    record Correct(UUID basis, Map<String, String> values) implements Work {
      public Correct {
        values = Map.copyOf(values);
      }
    }
  }

  /** Its word in the ledger. */
  String kind() {
    return switch (work) {
      case Work.Open ignored -> "OPEN";
      case Work.Happened ignored -> "FACT";
      case Work.Correct ignored -> "CORRECT";
    };
  }
}
