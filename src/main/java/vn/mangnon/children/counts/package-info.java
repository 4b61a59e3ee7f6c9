/**
 * Counts of the register by the rules of the programme's folder, set beside what a commune reported
 * and, where the commune chose so, published as its figures.
 */
@NullMarked
@NamedInterface("counts")
package vn.mangnon.children.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
