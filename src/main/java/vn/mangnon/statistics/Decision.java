package vn.mangnon.statistics;

/** Something a leader has to decide on, and why. */
public record Decision(TargetStanding standing, Sentence why) {}
