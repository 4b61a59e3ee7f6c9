package vn.mangnon.sheets;

/**
 * Where a page takes files from a browser.
 *
 * @param path of the page, to which the form posts and which says what to do with {@code
 *     ?qua-lon=1}
 * @param largest the largest file it takes, in bytes
 */
public record Inbox(String path, long largest) {}
