package vn.mangnon.publishing.forms;

/**
 * What somebody wants printed.
 *
 * @param paper the key of a {@link Printable}
 * @param named whether it says who the child is
 * @param why what it is printed for
 */
public record PrintWish(String paper, boolean named, PrintReason why, PaperFormat format) {}
