package vn.mangnon.protection.intake;

import java.util.UUID;
import vn.mangnon.access.Role;

/** One of the people of a commune whom a report may name as involved. */
public record Colleague(UUID account, String name, Role role) {}
