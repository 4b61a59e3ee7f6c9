package vn.mangnon.children.record;

import java.util.UUID;

/** A home of a child for a time. */
public record Residence(
    UUID id, UUID episode, UUID child, Home home, Span span, Recorded recorded) {}
