/** What is due today, the cases within reach, and one case with a form for each of its actions. */
@NullMarked
package vn.mangnon.protection.pages;

import org.jspecify.annotations.NullMarked;
