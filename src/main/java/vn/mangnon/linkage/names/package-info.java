/** Vietnamese names: how they are written, mistyped, heard and looked for. Uses nothing. */
@NamedInterface("names")
@NullMarked
package vn.mangnon.linkage.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
