/**
 * How long a record says who a child was: terms of the programme's folder, proposals that a second
 * person approves, and what a family's granted request to erase does.
 */
@NullMarked
@NamedInterface("retention")
package vn.mangnon.children.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
