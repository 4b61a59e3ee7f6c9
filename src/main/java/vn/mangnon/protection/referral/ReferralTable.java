package vn.mangnon.protection.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which move leads where; what it does not name is refused. */
public final class ReferralTable {
  private ReferralTable() {}

  /** The state after a move; empty when the move cannot be made in that state. */
  public static Optional<ReferralState> after(ReferralState from, Move move) {
    return switch (from) {
      case SENT ->
          switch (move) {
            case ACCEPT -> Optional.of(ReferralState.ACCEPTED);
            case DECLINE -> Optional.of(ReferralState.DECLINED);
            case RECALL -> Optional.of(ReferralState.RECALLED);
            case SEND, FINISH, GIVE_UP -> Optional.empty();
          };
      case ACCEPTED ->
          switch (move) {
            case FINISH -> Optional.of(ReferralState.DONE);
            case GIVE_UP -> Optional.of(ReferralState.GIVEN_UP);
            case SEND, ACCEPT, DECLINE, RECALL -> Optional.empty();
          };
      case DECLINED, RECALLED, DONE, GIVEN_UP -> Optional.empty();
    };
  }

  /** What a side can do in a state, in the order of {@link Move}. */
  public static List<Move> possible(ReferralState from, Move.Side side) {
    return Arrays.stream(Move.values())
        .filter(move -> move.side() == side && after(from, move).isPresent())
        .toList();
  }
}
