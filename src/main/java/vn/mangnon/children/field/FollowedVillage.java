package vn.mangnon.children.field;

import java.util.List;

/**
 * A village and who follows it.
 *
 * @param children who live there now
 * @param assignments that hold today or begin later, earliest first
 */
public record FollowedVillage(Village village, long children, List<Assignment> assignments) {
  public FollowedVillage {
    assignments = List.copyOf(assignments);
  }
}
