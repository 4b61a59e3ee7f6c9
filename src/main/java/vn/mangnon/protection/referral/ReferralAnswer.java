package vn.mangnon.protection.referral;

import java.util.List;
import java.util.UUID;

/** What became of something done to a referral. */
public sealed interface ReferralAnswer {
  /** It is recorded. */
  record Done(UUID id, ReferralState state, int version) implements ReferralAnswer {}

  /** Nothing was recorded. */
  record Refused(List<ReferralRefusal> why) implements ReferralAnswer {
    public Refused {
      why = List.copyOf(why);
    }

    /** For one reason. */
    static Refused of(ReferralRefusal why) {
      return new Refused(List.of(why));
    }
  }

  /** There is no such case or referral within the actor's reach. */
  record Absent() implements ReferralAnswer {}
}
