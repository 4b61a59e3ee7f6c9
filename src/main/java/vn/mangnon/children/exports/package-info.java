/**
 * Lists of children that leave the system: asked for with a reason, logged, marked, and above a
 * limit released by a second person.
 */
@NullMarked
@NamedInterface("exports")
package vn.mangnon.children.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
