package vn.mangnon.publishing.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.statistics.CheckpointVerdict;
import vn.mangnon.statistics.Pace;

/** How many targets have which verdict. */
final class Tally {
  private final Map<CheckpointVerdict, Long> checkpoints = new EnumMap<>(CheckpointVerdict.class);
  private final Map<Pace, Long> paces = new EnumMap<>(Pace.class);
  private final int targets;

  Tally(Collection<ReportedTarget> targets) {
    this.targets = targets.size();
    for (ReportedTarget target : targets) {
      checkpoints.merge(target.checkpoint(), 1L, Long::sum);
      paces.merge(target.pace(), 1L, Long::sum);
    }
  }

  int targets() {
    return targets;
  }

  long of(CheckpointVerdict verdict) {
    return checkpoints.getOrDefault(verdict, 0L);
  }

  long of(Pace pace) {
    return paces.getOrDefault(pace, 0L);
  }

  /** “12 mức đạt, 15 mức không đạt, 08 mức chưa đủ số liệu”. */
  String checkpointWords(int year) {
    List<String> words = new ArrayList<>();
    for (CheckpointVerdict verdict : CheckpointVerdict.values()) {
      if (of(verdict) > 0) {
        words.add(
            Texts.two(of(verdict))
                + switch (verdict) {
                  case MET -> " mức đạt";
                  case NOT_MET -> " mức không đạt";
                  case INSUFFICIENT -> " mức chưa đủ số liệu để kết luận";
                  case NOT_APPLICABLE -> " mức Kế hoạch không đặt ra cho năm " + year;
                });
      }
    }
    return Texts.list(words);
  }

  /** “10 mức đạt, 09 mức đúng tiến độ, …”. */
  String paceWords() {
    List<String> words = new ArrayList<>();
    for (Pace pace : Pace.values()) {
      if (of(pace) > 0) {
        words.add(Texts.two(of(pace)) + " mức " + (pace == Pace.MET ? "đã đạt" : pace.textVi()));
      }
    }
    return Texts.list(words);
  }
}
