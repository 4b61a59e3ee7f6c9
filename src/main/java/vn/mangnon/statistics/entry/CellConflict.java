package vn.mangnon.statistics.entry;

/**
 * A cell that two people changed.
 *
 * @param name the field it is sent under
 */
public record CellConflict(
    String name, String labelVi, String labelEn, String mine, String theirs) {}
