package vn.mangnon.protection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an action says: one record for each kind, as the forms of Decree 56/2017/NĐ-CP ask it. */
public sealed interface Payload {
  /** The most characters the number of a decision may have. */
  int LONGEST_NUMBER = 80;

  /** Which kind of action it is. */
  ActionKind kind();

  /** In the order of the law; none where an action was recorded before this was asked. */
  private static Set<Abuse> kept(@Nullable Set<Abuse> abuse) {
    return abuse == null || abuse.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(EnumSet.copyOf(abuse));
  }

  /** What it found or decided, as far as the next step depends on it. */
  default Verdict verdict() {
    return Verdict.DONE;
  }

  /**
   * A case begins with one child of a concern.
   *
   * @param receivedAt when the concern was received: every clock of the law starts there
   * @param danger what was answered at intake
   */
  record Opened(UUID concern, UUID concernChild, Instant receivedAt, Danger danger)
      implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.OPENED;
    }
  }

  /**
   * Form 02, also when it is made again because something new is known.
   *
   * @param harm how great the harm is, or may become
   * @param protection how well the child is protected now
   * @param grave whether life, health or dignity is or may be gravely harmed (art. 26.3)
   * @param newsAt when the news came that made it grave again; empty the first time
   * @param abuse which forms of abuse it seems to be; none: not known
   */
  record InitialRisk(
      Level harm,
      Level protection,
      boolean grave,
      Optional<Instant> newsAt,
      FreeText grounds,
      Set<Abuse> abuse)
      implements Payload {
    public InitialRisk {
      abuse = kept(abuse);
    }

    /** Which form of abuse it is, is not known. */
    public InitialRisk(
        Level harm, Level protection, boolean grave, Optional<Instant> newsAt, FreeText grounds) {
      this(harm, protection, grave, newsAt, grounds, Set.of());
    }

    @Override
    public ActionKind kind() {
      return ActionKind.INITIAL_RISK;
    }

    @Override
    public Verdict verdict() {
      return grave ? Verdict.GRAVE : Verdict.NOT_GRAVE;
    }
  }

  /** A measure other than separation that protects the child now (art. 31). */
  record EmergencyMeasure(FreeText measure, FreeText responsible) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.EMERGENCY_MEASURE;
    }
  }

  /**
   * Form 07: the child is kept apart from who may harm it.
   *
   * @param until the last day
   */
  record Separation(LocalDate until, String decision, FreeText where, FreeText reason)
      implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.SEPARATION;
    }
  }

  /** A separation lasts longer, until a new last day. */
  record SeparationRenewed(LocalDate until, String decision, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.SEPARATION_RENEWED;
    }
  }

  /** The child is no longer separated: back home, or in other care. */
  record SeparationEnded(FreeText whereTo) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.SEPARATION_ENDED;
    }
  }

  /**
   * Form 03 with the minutes of its meeting.
   *
   * @param overall the level all in all
   * @param metOn the day of the meeting
   * @param abuse which forms of abuse were confirmed; none: not known
   */
  record SpecificRisk(
      Level harm,
      Level protection,
      Level overall,
      LocalDate metOn,
      FreeText present,
      FreeText minutes,
      FreeText needs,
      Set<Abuse> abuse)
      implements Payload {
    public SpecificRisk {
      abuse = kept(abuse);
    }

    /** Which form of abuse it is, is not known. */
    public SpecificRisk(
        Level harm,
        Level protection,
        Level overall,
        LocalDate metOn,
        FreeText present,
        FreeText minutes,
        FreeText needs) {
      this(harm, protection, overall, metOn, present, minutes, needs, Set.of());
    }

    @Override
    public ActionKind kind() {
      return ActionKind.SPECIFIC_RISK;
    }
  }

  /** Form 04. */
  record PlanDrafted(FreeText goals, List<PlannedService> services, LocalDate reviewOn)
      implements Payload {
    public PlanDrafted {
      services = List.copyOf(services);
    }

    @Override
    public ActionKind kind() {
      return ActionKind.PLAN_DRAFTED;
    }
  }

  /**
   * Form 05: what the chair decided about the plan.
   *
   * @param decision the number of the decision; empty when the plan goes back
   */
  record PlanDecided(boolean approved, String decision, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.PLAN_DECIDED;
    }

    @Override
    public Verdict verdict() {
      return approved ? Verdict.APPROVED : Verdict.RETURNED;
    }
  }

  /**
   * A service of the plan was given.
   *
   * @param service its number in the plan in force, from 1
   */
  record ServiceGiven(int service, FreeText result) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.SERVICE_GIVEN;
    }
  }

  /**
   * Form 06.
   *
   * @param stable whether there is no risk any more and the child's life is stable
   */
  record Reviewed(Level harm, Level protection, boolean stable, FreeText finding)
      implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.REVIEWED;
    }

    @Override
    public Verdict verdict() {
      return stable ? Verdict.STABLE : Verdict.UNSTABLE;
    }
  }

  /** The chair ends the case. */
  record Closed(ClosingGround ground, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.CLOSED;
    }

    @Override
    public Verdict verdict() {
      return switch (ground) {
        case SAFE -> Verdict.SAFE;
        case UNFOUNDED -> Verdict.UNFOUNDED;
        case MOVED_AWAY, CAME_OF_AGE, DIED -> Verdict.LEFT;
      };
    }
  }

  /**
   * A closed case goes on, with new clocks.
   *
   * @param receivedAt when what reopens it was received
   */
  record Reopened(Instant receivedAt, Danger danger, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.REOPENED;
    }
  }

  /** A deadline stands still, for a reason. */
  record ClockPaused(DeadlineKind clock, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.CLOCK_PAUSED;
    }
  }

  /** A deadline runs again; the working days in between are added to it. */
  record ClockResumed(DeadlineKind clock) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.CLOCK_RESUMED;
    }
  }

  /** Somebody joins the team, which is what lets them see the case. */
  record MemberAdded(UUID account, String name, MemberFunction function) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.MEMBER_ADDED;
    }
  }

  /** Somebody leaves the team, and sees the case no more. */
  record MemberLeft(UUID account, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.MEMBER_LEFT;
    }
  }

  /**
   * The chair asks another commune of the province to take the case over. Until it accepts, nothing
   * changes: the commune stays responsible and every clock goes on.
   *
   * @param offer by what the answers name it: the transaction of this action
   * @param from the commune that is responsible now
   * @param to the commune that is asked
   * @param answerBy a day that is proposed for the answer; the law sets none
   * @param staying who of the team goes on helping; the others leave when the case moves
   */
  record TransferAsked(
      UUID offer,
      int from,
      int to,
      TransferGround ground,
      LocalDate answerBy,
      List<UUID> staying,
      FreeText reason)
      implements Payload {
    public TransferAsked {
      staying = List.copyOf(staying);
    }

    @Override
    public ActionKind kind() {
      return ActionKind.TRANSFER_ASKED;
    }
  }

  /** The chair who asked takes the asking back. */
  record TransferWithdrawn(UUID offer, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.TRANSFER_WITHDRAWN;
    }
  }

  /** The commune that was asked does not take the case over; it stays where it is. */
  record TransferDeclined(UUID offer, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.TRANSFER_DECLINED;
    }
  }

  /** The commune that was asked is responsible from now on, and this person leads the case. */
  record TransferAccepted(UUID offer, UUID lead, String leadName) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.TRANSFER_ACCEPTED;
    }
  }

  /** Something worth keeping that changes no step. */
  record Noted(FreeText note) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.NOTED;
    }
  }

  /**
   * The chair places the child in alternative care (Decree 56/2017/NĐ-CP, art. 38–46); taken on the
   * day of the decision.
   *
   * @param decision the number of the decision
   * @param from since when the carers care for the child, or will
   * @param until the last day; empty when it is left open
   * @param reviewOn when somebody looks after the placement: the decision names the day
   * @param carers who they are and where; never on a paper that leaves
   * @param voice what the child says to it
   */
  record CareDecided(
      CareKind care,
      String decision,
      LocalDate from,
      Optional<LocalDate> until,
      LocalDate reviewOn,
      FreeText carers,
      FreeText voice,
      FreeText reason)
      implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.CARE_DECIDED;
    }
  }

  /**
   * The child was handed over to its carers.
   *
   * @param handover who handed over to whom, as in the minutes
   */
  record CareHandedOver(FreeText handover) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.CARE_HANDED_OVER;
    }
  }

  /**
   * Somebody looked after the child in its placement.
   *
   * @param nextOn when somebody does so again
   */
  record CareFollowed(LocalDate nextOn, FreeText finding) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.CARE_FOLLOWED;
    }
  }

  /** Alternative care ends. */
  record CareEnded(CareEnding ending, FreeText whereTo, FreeText reason) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.CARE_ENDED;
    }
  }

  /**
   * Where a proceeding stands that goes on elsewhere and touches the case: a criminal one, one
   * about the rights of the parents, or a dossier of an administrative procedure. Said again under
   * the same key it supersedes what was said before, which stays.
   *
   * @param proceeding the key of the proceeding in this case
   * @param on the day of the paper, or on which a dossier was received
   * @param nextOn the day of what comes next, or the one on the slip of a dossier; empty when
   *     nothing is waited for
   * @param office which agency exactly
   * @param file its number, or the code of the dossier
   * @param role what the social worker does in it; {@code basis} names the article
   */
  record ProceedingNoted(
      UUID proceeding,
      ProceedingKind procedure,
      ProceedingAgency agency,
      LocalDate on,
      Optional<LocalDate> nextOn,
      WorkerRole role,
      FreeText office,
      FreeText file,
      FreeText basis,
      FreeText stands,
      FreeText next)
      implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.PROCEEDING_NOTED;
    }
  }

  /**
   * Somebody of the child's family, and what they can be to the child now. Said again under the
   * same key it supersedes what was said before, which stays.
   *
   * @param member the key of this person in this case
   * @param who their name, where they live, how to reach them
   */
  record FamilyNoted(UUID member, Kinship kinship, Closeness closeness, FreeText who)
      implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.FAMILY_NOTED;
    }
  }

  /**
   * A service that a plan asks for.
   *
   * @param agency who answers for it, by the code of an agency; empty when it is none of them
   * @param due the last day
   */
  record PlannedService(FreeText what, FreeText responsible, String agency, LocalDate due) {}
}
