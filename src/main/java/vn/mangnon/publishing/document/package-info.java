/**
 * What a report is before it becomes a file: front, text, tables with typed cells, annexes; knows
 * no format and no figure's meaning.
 */
@NamedInterface("document")
@NullMarked
package vn.mangnon.publishing.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
