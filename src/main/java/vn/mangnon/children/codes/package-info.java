/**
 * The words of law and practice a record is written in, from the files of the programme's folder.
 */
@NullMarked
@NamedInterface("codes")
package vn.mangnon.children.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
