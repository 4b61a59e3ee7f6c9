/**
 * Invented children for measuring: names by frequency, households, twins, and the slips of clerks.
 * No row is about a person.
 */
@NamedInterface("synthetic")
@NullMarked
package vn.mangnon.linkage.synthetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
