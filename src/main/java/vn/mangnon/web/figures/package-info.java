/** The pages that show where the programme stands. */
@NullMarked
package vn.mangnon.web.figures;

import org.jspecify.annotations.NullMarked;
