/** Turns figures and verdicts into the drafted text and tables of a report. */
@NullMarked
package vn.mangnon.publishing.composition;

import org.jspecify.annotations.NullMarked;
