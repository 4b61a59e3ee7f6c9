package vn.mangnon.children.record;

import java.util.UUID;

/** Who a child was said to be during one stretch of knowledge. */
public record IdentityRevision(UUID id, UUID child, Identity identity, Recorded recorded) {}
