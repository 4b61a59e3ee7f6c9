package vn.mangnon.children.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.mangnon.access.Actor;
import vn.mangnon.access.SignedTransaction;

/** What stands before every change of a record: it is there, may be changed, and is not resting. */
@Component
class Gate {
  private final SignedTransaction transactions;
  private final ChildRepository children;

  Gate(SignedTransaction transactions, ChildRepository children) {
    this.transactions = transactions;
    this.children = children;
  }

  /**
   * Does {@code work} on the record that stands for the child, locked, in one transaction.
   *
   * @param mistakes found before; when there are any, nothing is done, but only somebody who may
   *     see the record is told
   */
  ChildAnswer change(
      Actor actor,
      UUID child,
      List<Mistake> mistakes,
      Function<ChildRepository.Row, ChildAnswer> work) {
    return transactions.write(
        actor,
        () -> {
          if (children.find(child).isEmpty()) {
            return new ChildAnswer.Absent();
          }
          Optional<ChildRepository.Row> seen = children.find(children.head(child));
          if (seen.isEmpty()) {
            return new ChildAnswer.Absent();
          }
          if (!children.may("CHILD", "ENTER,IMPORT", seen.get().scope())) {
            return refused(Refusal.NOT_ALLOWED);
          }
          // Somebody may have stopped every change, or forgotten the child, until it was locked.
          Optional<ChildRepository.Row> locked = children.lock(seen.get().id());
          if (locked.isEmpty()) {
            return new ChildAnswer.Absent();
          }
          ChildRepository.Row row = locked.get();
          if (row.restrictedAt().isPresent()) {
            return refused(Refusal.RESTRICTED);
          }
          if (!mistakes.isEmpty()) {
            return new ChildAnswer.Invalid(mistakes);
          }
          return work.apply(row);
        });
  }

  private static ChildAnswer refused(Refusal why) {
    return new ChildAnswer.Invalid(List.of(new Mistake("", why)));
  }
}
