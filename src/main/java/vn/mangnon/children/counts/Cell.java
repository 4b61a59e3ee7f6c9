package vn.mangnon.children.counts;

/**
 * Children, or what happened to them, who are alike in everything a figure may be broken down by.
 *
 * @param years completed years of age; −1 when the birth is unknown
 * @param people code of the people, empty when unknown
 */
record Cell(int place, String sex, int years, String people, boolean disabled, long number) {}
