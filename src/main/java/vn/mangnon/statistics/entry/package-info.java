/** The pages on which figures are typed, handed in, reviewed and asked for. */
@NullMarked
package vn.mangnon.statistics.entry;

import org.jspecify.annotations.NullMarked;
