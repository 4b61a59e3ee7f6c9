package vn.mangnon.sample;

/** What somebody types to try out a role in a sample database. */
public record SampleAccount(String login, String password, String name) {}
