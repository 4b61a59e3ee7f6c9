/**
 * What a report is before it becomes a file: front, text, tables with typed cells, annexes; knows
 * no format and no figure's meaning.
 */
@NullMarked
package vn.mangnon.publishing.document;

import org.jspecify.annotations.NullMarked;
