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

  /** Something worth keeping that changes no step. */
  record Noted(FreeText note) implements Payload {
    @Override
    public ActionKind kind() {
      return ActionKind.NOTED;
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
