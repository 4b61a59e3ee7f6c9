package vn.mangnon.children.record;

/** A field that two people changed differently: what I wrote, and what the register says now. */
public record FieldConflict(IdentityField field, String mine, String theirs) {}
