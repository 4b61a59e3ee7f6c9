/** The pages on which files of figures are sent, decided upon and taken back. */
@NullMarked
package vn.mangnon.exchange.pages;

import org.jspecify.annotations.NullMarked;
