package vn.mangnon.statistics;

import java.util.List;
import vn.mangnon.programme.Measure;
import vn.mangnon.programme.Target;

/**
 * How one number came about.
 *
 * @param figure the number
 * @param leftOut places left out because nobody has classified them as urban or rural
 * @param sources every reported value behind it with every revision, newest first; empty where the
 *     actor may only see what is published
 */
public record Explanation(
    Target target, Measure measure, int place, Figure figure, int leftOut, List<Source> sources) {
  public Explanation {
    sources = List.copyOf(sources);
  }
}
