package vn.mangnon.linkage;

/**
 * One column that is compared.
 *
 * @param name as people call it; shown in explanations
 * @param kind what it holds
 */
public record Field(String name, FieldKind kind) {}
