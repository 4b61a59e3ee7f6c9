package vn.mangnon.exchange.pages;

import java.math.BigDecimal;
import java.util.Optional;

/** One value a file brought, with the names a page shows. */
public record ChangeLine(
    String placeVi,
    String placeEn,
    String elementVi,
    String elementEn,
    String periodVi,
    String periodEn,
    Optional<BigDecimal> before,
    BigDecimal value,
    Optional<BigDecimal> now) {}
