/**
 * A child's record: identity, homes, carers, households and dated facts, each correction on top of
 * the last.
 */
@NullMarked
@NamedInterface("record")
package vn.mangnon.children.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
