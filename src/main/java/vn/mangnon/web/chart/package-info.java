/**
 * Charts and maps as SVG written by the server: pure functions from numbers to pictures that print,
 * need no script, and take their colours from the style sheet.
 */
@org.springframework.modulith.NamedInterface("chart")
@NullMarked
package vn.mangnon.web.chart;

import org.jspecify.annotations.NullMarked;
