/** Weight and height on a child's record, judged by the WHO standards, and what they say of a place. */
@NullMarked
@NamedInterface("growth")
package vn.mangnon.children.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
