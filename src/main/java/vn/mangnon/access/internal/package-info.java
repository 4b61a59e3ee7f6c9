/** The pages of signing in and of accounts, and what stands before every page. */
@NullMarked
package vn.mangnon.access.internal;

import org.jspecify.annotations.NullMarked;
