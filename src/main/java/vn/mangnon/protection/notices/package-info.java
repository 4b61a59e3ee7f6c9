/**
 * Tells whoever answers for a deadline that it has begun, is near or has gone by, each once; what
 * stays undone goes up a level, and above it as a number only. Shows chairs what askings between
 * communes came to, which the database tells them with the act.
 */
@NullMarked
@NamedInterface("notices")
package vn.mangnon.protection.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
