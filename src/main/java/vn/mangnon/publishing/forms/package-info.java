/**
 * The forms 01–07 of Decree 56/2017/NĐ-CP on paper: filled in from a report or from one action of a
 * case, with or without who the child is, and each print in the audit trail.
 */
@NullMarked
package vn.mangnon.publishing.forms;

import org.jspecify.annotations.NullMarked;
