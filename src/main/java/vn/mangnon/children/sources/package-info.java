/**
 * Children's records from the files of neighbouring systems: what their columns mean and how far
 * each is trusted is data; nothing in the register is overwritten silently, and a file can be taken
 * back whole.
 */
@NullMarked
@NamedInterface("sources")
package vn.mangnon.children.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
