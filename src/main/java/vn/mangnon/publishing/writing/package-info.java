/**
 * Writes one report as docx, xlsx or pdf; the figures are the same because the record is the same.
 */
@NullMarked
package vn.mangnon.publishing.writing;

import org.jspecify.annotations.NullMarked;
