package vn.mangnon.protection.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralTableTest {
  @Test
  void theTableIsThisAndNothingElse() {
    List<String> lines = new ArrayList<>();
    for (ReferralState from : ReferralState.values()) {
      for (Move move : Move.values()) {
        ReferralTable.after(from, move)
            .ifPresent(to -> lines.add("%s %s by %s: %s".formatted(from, move, move.side(), to)));
      }
    }
    assertThat(lines)
        .containsExactly(
            "SENT ACCEPT by RECIPIENT: ACCEPTED",
            "SENT DECLINE by RECIPIENT: DECLINED",
            "SENT RECALL by SENDER: RECALLED",
            "ACCEPTED FINISH by RECIPIENT: DONE",
            "ACCEPTED GIVE_UP by RECIPIENT: GIVEN_UP");
  }

  @Test
  void whatEndsSomethingNeedsAReasonOrAnOutcome() {
    assertThat(Arrays.stream(Move.values()).filter(Move::needsWords))
        .containsExactly(Move.DECLINE, Move.RECALL, Move.FINISH, Move.GIVE_UP);
  }

  @Test
  void openIsExactlyWhereSomethingCanBeDone() {
    assertThat(ReferralState.values())
        .allSatisfy(state ->
            assertThat(state.open())
                .isEqualTo(
                    Arrays.stream(Move.values())
                        .anyMatch(move -> ReferralTable.after(state, move).isPresent())));
  }

  @Test
  void everyBasisNamesItsArticlesInBothLanguages() {
    assertThat(LegalBasis.values())
        .allSatisfy(basis -> {
          assertThat(basis.articles()).containsPattern("Điều|Luật");
          assertThat(basis.in("vi")).isNotEqualTo(basis.in("en"));
        });
    assertThat(ReferralRefusal.values())
        .allSatisfy(why -> assertThat(why.in("vi")).endsWith(".").isNotEqualTo(why.in("en")));
    assertThat(DirectoryRefusal.values())
        .allSatisfy(why -> assertThat(why.in("vi")).endsWith(".").isNotEqualTo(why.in("en")));
  }
}
