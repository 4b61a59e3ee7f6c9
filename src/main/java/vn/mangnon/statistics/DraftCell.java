package vn.mangnon.statistics;

/**
 * What was typed into one cell.
 *
 * @param text as typed, also when it is no number; empty clears the cell
 * @param comment the reason given for an unusual value, may be empty
 */
public record DraftCell(int element, int category, String text, String comment) {}
