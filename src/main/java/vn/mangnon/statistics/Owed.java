package vn.mangnon.statistics;

/** A form of a place and period of which somebody is to be reminded. */
public record Owed(String form, int place, Period period) {}
