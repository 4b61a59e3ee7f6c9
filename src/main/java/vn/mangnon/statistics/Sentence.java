package vn.mangnon.statistics;

/**
 * The same plain sentence in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Sentence(String vi, String en) {}
