/** The application's root: its entry point only; each feature is a package below. */
@NullMarked
package vn.mangnon;

import org.jspecify.annotations.NullMarked;
