package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A value of a cell with where it came from.
 *
 * @param stands whether it is taken for true now; else it was superseded
 * @param fromRegister whether it was counted from a register rather than reported
 */
public record SourcedFigure(
    int element,
    int category,
    BigDecimal value,
    Instant since,
    boolean stands,
    boolean fromRegister) {}
