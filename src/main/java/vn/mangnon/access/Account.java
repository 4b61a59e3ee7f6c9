package vn.mangnon.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One person who may sign in.
 *
 * @param login what they type, in small letters
 * @param name what others see
 * @param disabledAt since when they may no longer sign in
 */
public record Account(
    UUID id, String login, String name, Instant madeAt, Optional<Instant> disabledAt) {}
