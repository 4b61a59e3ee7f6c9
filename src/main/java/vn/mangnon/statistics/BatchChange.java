package vn.mangnon.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value that a batch brought.
 *
 * @param element id from {@link Catalogue}
 * @param category id from {@link Catalogue}
 * @param before what was taken for true until then, if anything was
 * @param value what the batch brought
 * @param now what took its place later, if anything did
 */
public record BatchChange(
    int element,
    int place,
    Period period,
    int category,
    Optional<BigDecimal> before,
    BigDecimal value,
    Optional<BigDecimal> now) {}
