/** The pages of the plan itself, of places and of agencies: what is public knowledge. */
@NullMarked
package vn.mangnon.web.plan;

import org.jspecify.annotations.NullMarked;
