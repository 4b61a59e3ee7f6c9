package vn.mangnon.protection.consent;

import java.util.List;

/** Whether something that needs consent may be done now, and why. */
public sealed interface Allowance {
  /**
   * It may, within these consents.
   *
   * @param within one of each who had to consent
   */
  record Allowed(List<Consent> within) implements Allowance {
    public Allowed {
      within = List.copyOf(within);
    }
  }

  /** It may not, because of each of these. */
  record Refused(List<Missing> why) implements Allowance {
    public Refused {
      why = List.copyOf(why);
    }
  }

  /** There is no such case within the actor's reach; so it may not. */
  record Absent() implements Allowance {}

  /** One consent that is not there. */
  record Missing(Giver giver, Lack lack) {}

  /** Why a consent is not there. */
  enum Lack {
    NEVER_GIVEN("chưa đồng ý", "has not consented"),
    NOT_YET("chỉ đồng ý từ ngày sau", "consented from a later day on"),
    EXPIRED("sự đồng ý đã hết hạn", "consented until a day that has gone by"),
    WITHDRAWN("đã rút lại sự đồng ý", "has withdrawn consent");

    private final String vi;
    private final String en;

    Lack(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    /** The words in a language: "vi" or "en". */
    public String in(String language) {
      return "en".equals(language) ? en : vi;
    }
  }
}
