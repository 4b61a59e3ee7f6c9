package vn.mangnon.children.record;

import java.util.UUID;

/** Somebody who cares for a child for a time. */
public record Caregiver(
    UUID id, UUID episode, UUID child, Carer carer, Span span, Recorded recorded) {}
