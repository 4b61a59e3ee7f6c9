package vn.mangnon.children.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditTrail;

/**
 * Takes back everything an import wrote. Nothing is deleted: what it said ends now, what stood
 * before is said again, and the whole stays in the history. What somebody changed since stands.
 */
@Service
public class Withdrawal {
  private static final int PORTION = 5_000;
  private final SignedTransaction transactions;
  private final WithdrawalRepository rows;
  private final ObjectProvider<RecordListener> listeners;
  private final AuditTrail audit;
  private final Clock clock;

  Withdrawal(
      SignedTransaction transactions,
      WithdrawalRepository rows,
      ObjectProvider<RecordListener> listeners,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.listeners = listeners;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What became of an undo.
   *
   * @param withdrawn records that are taken back
   * @param restored records that are as they were
   * @param left records that somebody changed since, or that are out of reach now: untouched
   */
  public record Outcome(int withdrawn, int restored, List<UUID> left) {
    public Outcome {
      left = List.copyOf(left);
    }
  }

  /**
   * Takes an import back, in one transaction.
   *
   * @param told how many records are done, now and then
   */
  public Outcome of(Actor actor, UUID origin, IntConsumer told) {
    return transactions.write(
        actor,
        () -> {
          Stamp stamp = new Stamp(null, "Hoàn tác tệp nhập", clock.instant(), Recorder.of(actor));
          rows.lockTouched(origin);
          List<WithdrawalRepository.Touched> opened = rows.openedAndUntouched(origin);
          List<UUID> gone = opened.stream().map(WithdrawalRepository.Touched::child).toList();
          List<UUID> left = new ArrayList<>(rows.openedAndTouched(origin));
          for (int from = 0; from < gone.size(); from += PORTION) {
            int to = Math.min(from + PORTION, gone.size());
            rows.withdraw(gone.subList(from, to), stamp);
            told.accept(to);
          }
          List<WithdrawalRepository.Touched> amended = rows.amendedAndUntouched(origin);
          left.addAll(rows.amendedAndTouched(origin));
          List<UUID> back = amended.stream().map(WithdrawalRepository.Touched::child).toList();
          rows.restore(origin, back, stamp);
          rows.touch(back, stamp);
          told.accept(gone.size() + back.size());
          Map<UUID, Integer> scopes = new LinkedHashMap<>();
          opened.forEach(one -> scopes.put(one.child(), one.scope()));
          amended.forEach(one -> scopes.put(one.child(), one.scope()));
          listeners.forEach(listener -> listener.changedAll(scopes));
          audit.recordAll(actor, events("child.withdrawn", opened, origin));
          audit.recordAll(actor, events("child.restored", amended, origin));
          return new Outcome(gone.size(), back.size(), left.stream().distinct().toList());
        });
  }

  private static List<AuditEvent> events(
      String event, List<WithdrawalRepository.Touched> touched, UUID origin) {
    return touched.stream()
        .map(one ->
            AuditEvent.changed(event, "child", one.child()).at(one.place()).with("import", origin))
        .toList();
  }
}
