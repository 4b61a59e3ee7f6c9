package vn.mangnon.growth.survey;

import java.util.Optional;
import vn.mangnon.growth.Age;
import vn.mangnon.growth.Assessment;
import vn.mangnon.growth.Sex;

/**
 * One child of a survey, judged.
 *
 * @param sex of the child
 * @param age empty when unknown
 * @param oedema of both feet
 * @param assessment the z-scores
 * @param weight sampling weight, above 0; 1 where the survey has none
 * @param stratum of the design, "" where it has none
 * @param cluster primary sampling unit within the stratum, "" where every child is its own
 */
public record SurveyChild(
    Sex sex,
    Optional<Age> age,
    boolean oedema,
    Assessment assessment,
    double weight,
    String stratum,
    String cluster) {}
