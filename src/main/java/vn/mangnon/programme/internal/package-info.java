/** Reads and checks the programme's files, loads its tables and shows its pages. */
@NullMarked
package vn.mangnon.programme.internal;

import org.jspecify.annotations.NullMarked;
