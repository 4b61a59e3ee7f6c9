package vn.mangnon.protection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.mangnon.access.Actor;
import vn.mangnon.access.Role;
import vn.mangnon.protection.cases.Handover;
import vn.mangnon.protection.cases.Offer;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.ActionKind;
import vn.mangnon.protection.rules.CaseRefusal;

class TransferPagesTest {
  private static final PagesWorld WORLD = new PagesWorld();
  private static final ProtectionWorld PEOPLE = WORLD.people;
  private static final TransferPages PAGES = PEOPLE.register.the(TransferPages.class);
  private static final int NEXT = PEOPLE.register.commune(2);
  private static final Actor.User RECEIVER =
      PEOPLE.register.user(Role.COMMUNE_CHAIR, Optional.of(NEXT));

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void anOfferStandsOnTheDayOfWhoeverIsAskedAndOfNobodyElse() {
    UUID offer = PEOPLE.offer(PEOPLE.chair, PEOPLE.open(), NEXT);
    assertThat(WORLD.today(RECEIVER, "", "").offers()).extracting(Offer::id).contains(offer);
    assertThat(WORLD.today(PEOPLE.chair, "", "").offers()).isEmpty();
    assertThat(WORLD.list(PEOPLE.chair, Map.of()).handovers())
        .extracting(Handover::id)
        .contains(offer);
    assertThat(WORLD.list(RECEIVER, Map.of()).handovers()).isEmpty();
    assertThat(PAGES.show(RECEIVER, offer).getViewName()).isEqualTo("protection/pages/offer");
    assertThat(PAGES.show(PEOPLE.chair, offer).getViewName())
        .isEqualTo("protection/pages/handover");
    for (Actor.User other : new Actor.User[] {PEOPLE.worker, PEOPLE.otherChair}) {
      assertThatThrownBy(() -> PAGES.show(other, offer))
          .isInstanceOf(ResponseStatusException.class);
    }
  }

  @Test
  void whatIsMissingComesBackWithEverythingTyped() {
    UUID offer = PEOPLE.offer(PEOPLE.chair, PEOPLE.open(), NEXT);
    ModelAndView accepted = PAGES.accept(RECEIVER, offer, Map.of("lead", ""));
    assertThat(accepted.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(((OfferPage) PagesWorld.page(accepted)).mistakes())
        .containsExactly(Mistake.of("lead", CaseRefusal.LEAD_UNKNOWN));
    UUID transaction = PEOPLE.id();
    ModelAndView declined =
        PAGES.decline(RECEIVER, offer, Map.of("transaction", transaction.toString()));
    OfferPage page = (OfferPage) PagesWorld.page(declined);
    assertThat(page.mistakes()).containsExactly(Mistake.of("reason", CaseRefusal.REASON_MISSING));
    assertThat(page.transaction()).isEqualTo(transaction);
    ModelAndView withdrawn = PAGES.withdraw(PEOPLE.chair, offer, Map.of("reason", " "));
    assertThat(((HandoverPage) PagesWorld.page(withdrawn)).mistakes())
        .containsExactly(Mistake.of("reason", CaseRefusal.REASON_MISSING));
  }

  @Test
  void whoeverComesTooLateIsToldSoAndAStrangerNothingElse() {
    UUID id = PEOPLE.open();
    UUID offer = PEOPLE.offer(PEOPLE.chair, id, NEXT);
    assertThat(PAGES.decline(RECEIVER, offer, Map.of("reason", "em không ở đây")).getViewName())
        .isEqualTo("redirect:/protection/today?offer=declined");
    for (UUID gone : new UUID[] {offer, PEOPLE.id()}) {
      assertThat(
              PAGES.accept(RECEIVER, gone, Map.of("lead", RECEIVER.id().toString())).getViewName())
          .isEqualTo("redirect:/protection/today?offer=gone");
    }
    UUID again = PEOPLE.offer(PEOPLE.chair, id, NEXT);
    assertThat(
            PAGES.accept(RECEIVER, again, Map.of("lead", RECEIVER.id().toString())).getViewName())
        .isEqualTo("redirect:/protection/cases/" + id + "?saved=1");
    ModelAndView late = PAGES.withdraw(PEOPLE.chair, again, Map.of("reason", "nhầm"));
    HandoverPage page = (HandoverPage) PagesWorld.page(late);
    assertThat(page.mistakes()).containsExactly(Mistake.of("", CaseRefusal.OVERTAKEN));
    assertThat(page.kept().state()).isEqualTo(Handover.State.ACCEPTED);
    assertThat(page.withdraws()).isFalse();
  }

  @Test
  void answersHaveNoFormOfAnActionAndLeadToTheAsking() {
    UUID id = PEOPLE.open();
    UUID offer = PEOPLE.offer(PEOPLE.chair, id, NEXT);
    assertThatThrownBy(() -> WORLD.form(PEOPLE.chair, id, "transfer-withdrawn"))
        .isInstanceOf(ResponseStatusException.class);
    CasePage page = WORLD.open(PEOPLE.chair, id);
    assertThat(page.others()).contains(ActionKind.TRANSFER_WITHDRAWN);
    assertThat(page.path(ActionKind.TRANSFER_WITHDRAWN))
        .isEqualTo("/protection/transfers/" + offer);
    assertThat(page.followsOffer()).isTrue();
    assertThat(WORLD.open(PEOPLE.worker, id).followsOffer()).isFalse();
    assertThat(page.view().possible()).doesNotContain(ActionKind.TRANSFER_ASKED);
  }
}
