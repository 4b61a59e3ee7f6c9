package vn.mangnon.web;

/**
 * One entry of the main navigation.
 *
 * @param label the text in the page's language
 * @param path where it leads
 * @param current whether the page being shown stands under it
 */
public record NavigationEntry(String label, String path, boolean current) {}
