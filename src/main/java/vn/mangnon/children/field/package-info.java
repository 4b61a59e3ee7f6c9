/**
 * The collaborator's work in the villages: who follows which village, the roster of households,
 * what children need now, and what a device without signal sends later.
 */
@NullMarked
@NamedInterface("field")
package vn.mangnon.children.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
