package vn.mangnon.children.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.children.Register.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Actor;
import vn.mangnon.children.Register;
import vn.mangnon.children.record.Carer;
import vn.mangnon.children.record.ChildAnswer;
import vn.mangnon.children.record.Children;
import vn.mangnon.children.record.Mistake;
import vn.mangnon.children.record.Refusal;
import vn.mangnon.children.record.Span;

class RequestsTest {
  private static final Register REGISTER = new Register();
  private final int place = REGISTER.commune(0);
  private final Actor officer = REGISTER.officer(place);
  private final Requests requests = REGISTER.the(Requests.class);

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void aRequestOnFridayIsAcknowledgedByTuesdayAndAnsweredInTheDaysOfItsKind() {
    UUID child = REGISTER.open(officer, place, "Bùi Thị Đào", "2015");
    LocalDate friday = LocalDate.of(2026, 11, 20);
    done(requests.take(officer, child, RequestKind.VIEW, "mẹ: Bùi Thị Lê", "", friday));
    Request request = of(child);
    assertThat(request.acknowledgeBy()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(request.answerBy()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(request.dueOn()).isEqualTo(request.acknowledgeBy());
    done(requests.acknowledge(officer, request.id()));
    assertThat(of(child).dueOn()).isEqualTo(request.answerBy());
  }

  @Test
  void aGrantedRestrictionStopsEveryChangeUntilItIsLifted() {
    UUID child = REGISTER.open(officer, place, "Bùi Văn Đức", "2015");
    done(
        requests.take(officer, child, RequestKind.RESTRICT, "cha: Bùi Văn Tú", "", Register.TODAY));
    done(requests.answer(officer, of(child).id(), Request.Outcome.GRANTED, "Đã hạn chế"));
    assertThat(addCarer(child))
        .isEqualTo(new ChildAnswer.Invalid(List.of(new Mistake("", Refusal.RESTRICTED))));
    assertThat(REGISTER.file(officer, child).restrictedAt()).isPresent();
    done(requests.lift(officer, child));
    done(addCarer(child));
  }

  @Test
  void nobodyElsewhereSeesOrAnswersARequest() {
    UUID child = REGISTER.open(officer, place, "Bùi Thị Hạnh", "2015");
    done(requests.take(officer, child, RequestKind.ERASE, "mẹ", "", Register.TODAY));
    Actor stranger = REGISTER.officer(REGISTER.commune(1));
    assertThat(requests.open(stranger)).isEmpty();
    assertThat(requests.acknowledge(stranger, of(child).id()))
        .isInstanceOf(ChildAnswer.Absent.class);
    assertThat(requests.take(stranger, child, RequestKind.VIEW, "người lạ", "", Register.TODAY))
        .isInstanceOf(ChildAnswer.Absent.class);
  }

  private ChildAnswer addCarer(UUID child) {
    return REGISTER
        .the(Children.class)
        .addCarer(officer, child, Carer.of("Bùi Thị Na", "aunt_uncle"), Span.open(), "family");
  }

  private Request of(UUID child) {
    return requests.open(officer).stream()
        .filter(one -> one.child().equals(child))
        .findFirst()
        .orElseThrow();
  }
}
