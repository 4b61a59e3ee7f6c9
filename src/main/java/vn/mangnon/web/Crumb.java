package vn.mangnon.web;

/** One step of the way back: what it is called and where it leads. */
public record Crumb(String label, String path) {}
