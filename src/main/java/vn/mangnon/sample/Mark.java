package vn.mangnon.sample;

import java.time.Instant;

/** What a database with made-up figures says of itself. */
record Mark(long seed, Instant generatedAt, String note) {}
