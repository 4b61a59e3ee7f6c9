package vn.mangnon.linkage;

import java.util.List;

/**
 * Two records that may be one person.
 *
 * @param one the smaller record number, from 0 in the order of adding
 * @param other the larger record number
 * @param score logarithm to base 2 of the odds that they are one person
 * @param probability the same as a probability, 0 to 1
 * @param decision what is to be done
 * @param caution why a person must decide, or {@link Caution#NONE}
 * @param explanation what each field contributed
 */
public record LinkedPair(
    int one,
    int other,
    double score,
    double probability,
    Decision decision,
    Caution caution,
    List<FieldWeight> explanation) {}
