package vn.mangnon.growth;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of one child on one day.
 *
 * @param sex whose tables apply
 * @param age empty when the day of birth is unknown: then only weight for height can be judged
 * @param weightKg body weight in kilograms, above 0
 * @param lengthHeightCm length or height as measured, in centimetres, above 0
 * @param position how it was measured
 * @param oedema pitting oedema of both feet: the weight says nothing then
 */
public record Measurement(
    Sex sex,
    Optional<Age> age,
    OptionalDouble weightKg,
    OptionalDouble lengthHeightCm,
    Position position,
    boolean oedema) {}
