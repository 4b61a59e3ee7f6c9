/** Published figures in the form in which statistical offices and UNICEF exchange theirs. */
@NullMarked
package vn.mangnon.exchange.sdmx;

import org.jspecify.annotations.NullMarked;
