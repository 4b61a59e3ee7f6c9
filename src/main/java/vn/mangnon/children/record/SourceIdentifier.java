package vn.mangnon.children.record;

/**
 * How another system knows a child.
 *
 * @param system a code of the list of sources
 */
public record SourceIdentifier(String system, String identifier) {}
