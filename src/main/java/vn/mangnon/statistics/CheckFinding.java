package vn.mangnon.statistics;

/**
 * What a validation rule says about one value.
 *
 * @param row row of the file, or 0
 * @param element id of the element
 * @param category id of the category, 0 for the total
 * @param hard refuses the value; a soft finding asks for a comment
 * @param messageVi what to do, in Vietnamese
 * @param messageEn what to do, in English
 */
public record CheckFinding(
    int row, int element, int category, boolean hard, String messageVi, String messageEn) {}
