package vn.mangnon.statistics;

/** A figure for one class of a breakdown. */
public record CategoryFigure(Category category, Figure figure) {}
