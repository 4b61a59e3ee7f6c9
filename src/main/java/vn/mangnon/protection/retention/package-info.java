/**
 * How long cases and reports say who a child was: terms of the programme's folder, proposals that a
 * second person approves, and what the database then takes away for ever.
 */
@NullMarked
package vn.mangnon.protection.retention;

import org.jspecify.annotations.NullMarked;
