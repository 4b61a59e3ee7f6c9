/** The pages on which children are found, recorded, corrected and placed. */
@NullMarked
package vn.mangnon.children.pages;

import org.jspecify.annotations.NullMarked;
