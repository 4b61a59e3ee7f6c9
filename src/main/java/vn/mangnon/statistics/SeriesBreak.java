package vn.mangnon.statistics;

import java.time.LocalDate;

/**
 * A day on which what is counted changed, so that values before and after cannot be compared.
 *
 * @param on first day of the new series; values of its year and later belong to the new one
 * @param textVi what changed, in Vietnamese
 * @param textEn what changed, in English
 */
public record SeriesBreak(LocalDate on, String textVi, String textEn) {}
