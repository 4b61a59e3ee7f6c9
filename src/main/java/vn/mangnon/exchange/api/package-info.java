/** What other programs call: data value sets in and out, and the document that describes them. */
@NullMarked
package vn.mangnon.exchange.api;

import org.jspecify.annotations.NullMarked;
