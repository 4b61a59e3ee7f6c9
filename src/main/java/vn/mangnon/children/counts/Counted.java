package vn.mangnon.children.counts;

import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.record.BirthDate;

/** One of the children behind a number. */
public record Counted(UUID child, int place, String name, Optional<BirthDate> birth) {}
