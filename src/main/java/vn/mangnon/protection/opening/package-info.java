/**
 * Cases opened by people who take no part in them, cases kept sealed by two persons, and who read a
 * case.
 */
@NullMarked
@NamedInterface("opening")
package vn.mangnon.protection.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
