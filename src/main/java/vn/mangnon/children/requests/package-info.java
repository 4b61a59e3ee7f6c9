/** What families ask about their child's data, and by when the law wants it answered. */
@NullMarked
@NamedInterface("requests")
package vn.mangnon.children.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
