package vn.mangnon.children.record;

import java.util.List;
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
          ChildRepository.Row row = children.find(children.head(child)).orElse(null);
          if (row == null) {
            return new ChildAnswer.Absent();
          }
          if (!children.may("CHILD", "ENTER,IMPORT", row.scope())) {
            return refused(Refusal.NOT_ALLOWED);
          }
          if (row.restrictedAt().isPresent()) {
            return refused(Refusal.RESTRICTED);
          }
          if (!mistakes.isEmpty()) {
            return new ChildAnswer.Invalid(mistakes);
          }
          return work.apply(children.lock(row.id()).orElseThrow());
        });
  }

  private static ChildAnswer refused(Refusal why) {
    return new ChildAnswer.Invalid(List.of(new Mistake("", why)));
  }
}
