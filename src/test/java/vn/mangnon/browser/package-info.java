/** Tests in a real browser against the whole application. */
@NullMarked
package vn.mangnon.browser;

import org.jspecify.annotations.NullMarked;
