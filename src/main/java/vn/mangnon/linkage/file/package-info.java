/** Linking files at the command line: a mapping and CSV in, pairs or clusters out. */
@NamedInterface("file")
@NullMarked
package vn.mangnon.linkage.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
