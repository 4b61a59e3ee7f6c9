/**
 * The shell every page stands in: layout, components, number and date formats, languages, error
 * pages and static files.
 */
@org.springframework.modulith.ApplicationModule
@NullMarked
package vn.mangnon.web;

import org.jspecify.annotations.NullMarked;
