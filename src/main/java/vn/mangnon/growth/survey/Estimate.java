package vn.mangnon.growth.survey;

import java.util.OptionalDouble;

/**
 * A share or a mean with its 95 % confidence interval.
 *
 * @param value a share from 0 to 1, or a mean z-score
 * @param low lower limit; empty where there is too little to say
 * @param high upper limit
 */
public record Estimate(double value, OptionalDouble low, OptionalDouble high) {}
