package vn.mangnon.protection.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.protection.referral.ReferralWorld.atOnce;
import static vn.mangnon.protection.referral.ReferralWorld.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.mangnon.protection.cases.ProtectionWorld;
import vn.mangnon.protection.rules.FreeText;

class ReferralLinksTest {
  private static final ReferralWorld WORLD = new ReferralWorld();
  private final ReferralLinks links = WORLD.links;
  private final String address = "192.0.2." + WORLD.id();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private Answer says(int seen, Move move, String words) {
    return new Answer(
        WORLD.id(),
        seen,
        move,
        new Words(FreeText.of(words), FreeText.of("Chị Hoa, trưởng phòng")));
  }

  private LinkAnswer opens(LinkAnswer.Made link) {
    return links.open(link.token(), link.factor(), address);
  }

  private LinkAnswer accepts(LinkAnswer.Made link) {
    return links.answer(link.token(), link.factor(), address, says(1, Move.ACCEPT, ""));
  }

  private static String wrong(LinkAnswer.Made link) {
    return link.factor().equals("000000") ? "000001" : "000000";
  }

  @Test
  void aFacilityAnswersOnceAndAgainWithANewLink() {
    UUID id = WORLD.sentToFacility();
    LinkAnswer.Made link = WORLD.link(id);
    assertThat(opens(link))
        .isInstanceOfSatisfying(
            LinkAnswer.Shown.class,
            shown ->
                assertThat(shown.file().view().name().text()).isEqualTo(ProtectionWorld.CANARY));
    assertThat(accepts(link)).isEqualTo(new LinkAnswer.Done(ReferralState.ACCEPTED));
    assertThat(opens(link)).isEqualTo(new LinkAnswer.Unusable());
    LinkAnswer.Made second = WORLD.link(id);
    assertThat(
            links.answer(
                second.token(), second.factor(), address, says(2, Move.FINISH, "đã tham vấn")))
        .isEqualTo(new LinkAnswer.Done(ReferralState.DONE));
    UUID caseId = WORLD.referrals.caseOf(WORLD.worker, id).orElseThrow();
    ReferralFile.Event last =
        WORLD
            .referrals
            .ofCase(WORLD.worker, caseId)
            .orElseThrow()
            .sent()
            .getFirst()
            .events()
            .getLast();
    assertThat(last.words().words().text()).isEqualTo("đã tham vấn");
    assertThat(last.words().by().text()).isEqualTo("Chị Hoa, trưởng phòng");
    assertThat(last.by()).startsWith("Nhà Tham Vấn");
  }

  @Test
  void whateverIsWrongTheAnswerIsTheSame() {
    LinkAnswer.Made guessed = WORLD.link(WORLD.sentToFacility());
    LinkAnswer.Made used = WORLD.link(WORLD.sentToFacility());
    accepts(used);
    UUID recalledId = WORLD.sentToFacility();
    LinkAnswer.Made recalled = WORLD.link(recalledId);
    done(WORLD.referrals.recall(WORLD.worker, recalledId, WORLD.answer(1, Move.RECALL, "nhầm")));
    UUID replacedId = WORLD.sentToFacility();
    LinkAnswer.Made replaced = WORLD.link(replacedId);
    WORLD.link(replacedId);
    LinkAnswer.Made expired = WORLD.link(WORLD.sentToFacility());
    WORLD.protection.pass(Duration.ofHours(72));
    List<LinkAnswer> answers =
        List.of(
            links.open(guessed.token(), wrong(guessed), address),
            links.open("x".repeat(43), guessed.factor(), address),
            links.open(guessed.token(), "", address),
            opens(used),
            opens(recalled),
            opens(replaced),
            opens(expired),
            accepts(used),
            accepts(recalled),
            accepts(replaced),
            accepts(expired));
    assertThat(answers).containsOnly(new LinkAnswer.Unusable());
  }

  @Test
  void afterFiveWrongNumbersTheRightOneOpensNothing() {
    LinkAnswer.Made link = WORLD.link(WORLD.sentToFacility());
    for (int i = 0; i < ReferralLinks.TRIES - 1; i++) {
      links.open(link.token(), wrong(link), address);
    }
    assertThat(opens(link)).isInstanceOf(LinkAnswer.Shown.class);
    links.answer(link.token(), wrong(link), address, says(1, Move.ACCEPT, ""));
    assertThat(opens(link)).isEqualTo(new LinkAnswer.Unusable());
  }

  @Test
  void whoTriesManyIsSlowedDownAndOthersAreNot() {
    LinkAnswer.Made link = WORLD.link(WORLD.sentToFacility());
    for (int i = 0; i < 20; i++) {
      links.open("guess" + i, "123456", address);
    }
    assertThat(opens(link)).isEqualTo(new LinkAnswer.Throttled());
    assertThat(links.open(link.token(), link.factor(), "elsewhere"))
        .isInstanceOf(LinkAnswer.Shown.class);
    WORLD.protection.pass(Duration.ofMinutes(16));
    assertThat(opens(link)).isInstanceOf(LinkAnswer.Shown.class);
  }

  @Test
  void onlyAReferralToAFacilityGetsALinkAndOnlyFromItsWorkers() {
    UUID toNeighbours = WORLD.sentToNeighbours();
    assertThat(links.make(WORLD.worker, toNeighbours))
        .isEqualTo(new LinkAnswer.Refused(ReferralRefusal.NO_LINK));
    UUID id = WORLD.sentToFacility();
    assertThat(links.make(WORLD.protection.chair, id))
        .isEqualTo(new LinkAnswer.Refused(ReferralRefusal.NOT_YOURS));
    assertThat(links.make(WORLD.neighbour, id))
        .isEqualTo(links.make(WORLD.neighbour, WORLD.id()))
        .isEqualTo(new LinkAnswer.Absent());
  }

  @Test
  void whatIsMissingIsToldAndUsesTheLinkUpNotYet() {
    LinkAnswer.Made link = WORLD.link(WORLD.sentToFacility());
    assertThat(links.answer(link.token(), link.factor(), address, says(1, Move.DECLINE, "")))
        .isInstanceOfSatisfying(
            LinkAnswer.Faulty.class,
            faulty -> assertThat(faulty.why()).isEqualTo(ReferralRefusal.WORDS_MISSING));
    assertThat(
            links.answer(
                link.token(),
                link.factor(),
                address,
                new Answer(WORLD.id(), 1, Move.ACCEPT, Words.NONE)))
        .isInstanceOfSatisfying(
            LinkAnswer.Faulty.class,
            faulty -> assertThat(faulty.why()).isEqualTo(ReferralRefusal.ANSWERER_MISSING));
    assertThat(accepts(link)).isInstanceOf(LinkAnswer.Done.class);
  }

  @RepeatedTest(4)
  void ofAnAnswerByLinkAndARecallAtOnceOneWins() {
    UUID id = WORLD.sentToFacility();
    LinkAnswer.Made link = WORLD.link(id);
    Callable<Object> accept = () -> accepts(link);
    Callable<Object> recall =
        () -> WORLD.referrals.recall(WORLD.worker, id, WORLD.answer(1, Move.RECALL, "nhầm"));
    assertThat(atOnce(List.of(accept, recall)))
        .filteredOn(
            answer -> answer instanceof LinkAnswer.Done || answer instanceof ReferralAnswer.Done)
        .hasSize(1);
  }

  @RepeatedTest(4)
  void aDoubleClickOnALinkIsOneAnswer() {
    LinkAnswer.Made link = WORLD.link(WORLD.sentToFacility());
    Answer accept = says(1, Move.ACCEPT, "");
    Callable<LinkAnswer> click = () -> links.answer(link.token(), link.factor(), address, accept);
    assertThat(atOnce(List.of(click, click)))
        .containsOnly(new LinkAnswer.Done(ReferralState.ACCEPTED));
  }

  @Test
  void neitherSecretIsKept() {
    LinkAnswer.Made link = WORLD.link(WORLD.sentToFacility());
    assertThat(link.token()).hasSize(43);
    assertThat(link.factor()).matches("\\d{6}");
    assertThat(link.toString()).doesNotContain(link.token(), link.factor());
    assertThat(
            WORLD
                .protection
                .register
                .superuser()
                .queryForList("select l::text from protection.referral_link l", String.class))
        .isNotEmpty()
        .noneMatch(row -> row.contains(link.token()) || row.contains(link.factor()));
    assertThat(LinkSecrets.factorHash(link.token(), link.factor()))
        .isNotEqualTo(LinkSecrets.factorHash(LinkSecrets.token(), link.factor()));
  }
}
