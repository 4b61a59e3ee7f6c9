package vn.mangnon.protection.intake;

import java.time.Instant;
import java.util.UUID;
import vn.mangnon.protection.rules.DeadlineKind;

/** Something owed to one child of a report, and by when. */
public record OpenClock(UUID concernChild, DeadlineKind kind, Instant due, boolean exempt) {}
