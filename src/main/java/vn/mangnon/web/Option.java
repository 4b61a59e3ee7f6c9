package vn.mangnon.web;

/** One choice of a list: what is sent and what is read. */
public record Option(String value, String label) {}
