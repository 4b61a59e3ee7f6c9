package vn.mangnon.protection.cases;

import java.time.Instant;
import java.util.UUID;
import vn.mangnon.protection.rules.Payload;

/**
 * An action to take in a case.
 *
 * @param transaction made by the client: the same one sent again is answered as before
 * @param seen the number of the last action the actor saw
 * @param happenedAt when it happened
 * @param agency for which the actor acts; empty for none
 */
public record Command(
    UUID transaction, UUID caseId, int seen, Instant happenedAt, Payload payload, String agency) {}
