/** Keeps what people said in words that only this installation can read. */
@NullMarked
package vn.mangnon.protection.secrecy;

import org.jspecify.annotations.NullMarked;
