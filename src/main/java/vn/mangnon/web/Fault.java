package vn.mangnon.web;

/**
 * Something in a form that must be put right.
 *
 * @param field the id of the field it is about, to which the summary links
 * @param message what is wrong and what to do, in the page's language
 */
public record Fault(String field, String message) {}
