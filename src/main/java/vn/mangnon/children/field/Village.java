package vn.mangnon.children.field;

/**
 * A village as homes name it.
 *
 * @param place the commune, ward or special zone
 * @param name as written in homes; the register knows villages by name only
 */
public record Village(int place, String name) {}
