package vn.mangnon.protection.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.protection.cases.Channel;
import vn.mangnon.protection.rules.Level;

/** The numbers as the database counted them, put into their lines. */
record Counted(Map<CaseFigureRepository.Count, Long> counts) {
  private static final String ALL = "ALL";

  Workload workload() {
    List<Workload.Received> received = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Workload.Received line = received(channel);
      if (line.total() > 0) {
        received.add(line);
      }
    }
    List<Workload.Open> open = new ArrayList<>();
    List<Workload.Reviews> reviews = new ArrayList<>();
    for (Level risk : Level.values()) {
      Workload.Open line = open(Optional.of(risk));
      if (line.cases() > 0) {
        open.add(line);
      }
      Workload.Reviews due = reviews(risk);
      if (due.inTime() + due.late() + due.overdue() + due.running() + due.lapsed() > 0) {
        reviews.add(due);
      }
    }
    if (!open.isEmpty()) {
      open.add(open(Optional.empty()));
    }
    return new Workload(received, open, reviews, again());
  }

  private Workload.Received received(Channel channel) {
    return new Workload.Received(
        channel,
        of("REPORT", channel.name(), "WAITING"),
        of("REPORT", channel.name(), "CASE"),
        of("REPORT", channel.name(), "ENDED"),
        of("REPORT", channel.name(), "SAME"));
  }

  private Workload.Open open(Optional<Level> risk) {
    String name = risk.map(Enum::name).orElse(ALL);
    return new Workload.Open(
        risk,
        of("OPEN", name, "CASES"),
        of("OPEN", name, "WORKERS"),
        of("OPEN", name, "MOST"),
        of("OPEN", name, "LED"),
        of("OPEN", name, "UNLED"));
  }

  private Workload.Reviews reviews(Level risk) {
    return new Workload.Reviews(
        risk,
        of("REVIEW", risk.name(), "IN_TIME"),
        of("REVIEW", risk.name(), "LATE"),
        of("REVIEW", risk.name(), "OVERDUE"),
        of("REVIEW", risk.name(), "RUNNING"),
        of("REVIEW", risk.name(), "LAPSED"));
  }

  private Workload.Again again() {
    return new Workload.Again(
        of("AGAIN", ALL, "AGAIN"),
        of("AGAIN", ALL, "NOT_AGAIN"),
        of("AGAIN", ALL, "AGAIN_EARLY"),
        of("AGAIN", ALL, "NOT_YET"),
        of("AGAIN", ALL, "UNKNOWN"),
        of("AGAIN", ALL, "LEFT"));
  }

  private long of(String topic, String name, String part) {
    return counts.getOrDefault(new CaseFigureRepository.Count(topic, name, part), 0L);
  }
}
