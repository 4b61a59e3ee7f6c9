package vn.mangnon.protection.referral;

import java.util.UUID;

/**
 * A move to make.
 *
 * @param transaction made by the client: the same one sent again is answered as before
 * @param seen the version of the referral that the actor saw
 */
public record Answer(UUID transaction, int seen, Move move, Words words) {}
