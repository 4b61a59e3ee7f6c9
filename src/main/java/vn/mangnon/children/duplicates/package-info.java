/**
 * One child, one record: pairs that may be one child, what people decided, merges and their way
 * back.
 */
@NullMarked
@NamedInterface("duplicates")
package vn.mangnon.children.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
