package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One cell of a form on the screen.
 *
 * @param text what was last typed
 * @param recorded the value now taken for true
 * @param previous the value of the period before
 */
public record SheetCell(
    int element,
    int category,
    String text,
    String comment,
    Optional<BigDecimal> recorded,
    Optional<BigDecimal> previous) {}
