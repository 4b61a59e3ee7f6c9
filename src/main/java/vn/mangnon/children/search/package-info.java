/** Finds children by what is known of them, however it is spelled, and says why each was found. */
@NullMarked
@NamedInterface("search")
package vn.mangnon.children.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
