package vn.mangnon.access;

/**
 * One line of the policy.
 *
 * @param subject a {@link Role}'s name, {@link Policy#MACHINE} or {@link Policy#EVERYONE}
 */
public record Rule(String subject, Resource resource, Action action, Reach reach) {}
