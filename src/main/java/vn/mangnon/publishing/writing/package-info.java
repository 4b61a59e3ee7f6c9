/**
 * Writes one report as docx, xlsx or pdf, one paper as docx or pdf; the content is the same because
 * the record is the same.
 */
@NullMarked
package vn.mangnon.publishing.writing;

import org.jspecify.annotations.NullMarked;
