package vn.mangnon.places;

import java.math.BigDecimal;

/**
 * A point on the earth (WGS 84).
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
public record Coordinates(BigDecimal longitude, BigDecimal latitude) {}
