package vn.mangnon.children.record;

/**
 * Into which successor of a split commune a child probably belongs.
 *
 * @param alike how many children of the same village were placed there by people
 */
public record Proposal(int place, Placement.Basis basis, int alike) {}
