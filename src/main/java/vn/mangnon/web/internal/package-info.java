/** The wiring of the shell into Spring MVC: view resolver, interceptors, error pages. */
@NullMarked
package vn.mangnon.web.internal;

import org.jspecify.annotations.NullMarked;
