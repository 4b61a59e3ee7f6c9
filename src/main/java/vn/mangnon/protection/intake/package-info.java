/**
 * The pages on which reports are taken in, wait, and are settled: a case, an end without one, or a
 * report of the same event that came before.
 */
@NullMarked
@NamedInterface("intake")
package vn.mangnon.protection.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
