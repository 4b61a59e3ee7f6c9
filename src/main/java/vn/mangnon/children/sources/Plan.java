package vn.mangnon.children.sources;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.children.duplicates.Likely;
import vn.mangnon.children.record.Amendment;
import vn.mangnon.children.record.Opening;

/**
 * What taking a file in does.
 *
 * @param alike new records, each with the children it may be
 */
record Plan(
    List<Opening> openings,
    Map<UUID, List<Likely>> alike,
    List<Amendment> amendments,
    List<Conflict> conflicts,
    ImportReport report) {}
