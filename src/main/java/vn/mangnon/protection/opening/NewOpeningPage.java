package vn.mangnon.protection.opening;

import java.util.List;
import java.util.UUID;

/**
 * The form on which somebody asks for a case. It looks the same for every case and for none.
 *
 * @param transaction under which the asking is kept
 * @param code as typed or linked
 */
public record NewOpeningPage(
    UUID transaction, String code, String reason, List<OpeningRefusal> refusals) {
  public NewOpeningPage {
    refusals = List.copyOf(refusals);
  }

  /** The field in which a mistake is put right; empty when it is in none. */
  public static String field(OpeningRefusal why) {
    return switch (why) {
      case CODE_WRONG -> "code";
      case REASON_MISSING, TEXT_LONG -> "reason";
      case FOUND_MISSING -> "found";
      case VERDICT_MISSING -> "verdict";
      case WISH_MISSING -> "wish";
      case SEEN,
          TOO_MANY,
          SAME_PERSON,
          ANSWERED,
          LAPSED,
          NOT_FOR_THEM,
          ALREADY,
          FORGOTTEN,
          WAITING ->
          "";
    };
  }
}
