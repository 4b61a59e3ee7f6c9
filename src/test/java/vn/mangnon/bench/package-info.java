/**
 * Measures the whole program against the bars of speed: {@code ./mangnon bench}. It stands among
 * the tests so that the released program carries no load driver.
 */
@NullMarked
package vn.mangnon.bench;

import org.jspecify.annotations.NullMarked;
