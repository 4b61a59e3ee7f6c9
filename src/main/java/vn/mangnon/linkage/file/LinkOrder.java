package vn.mangnon.linkage.file;

import java.nio.file.Path;
import java.util.Optional;
import vn.mangnon.linkage.Options;

/**
 * What is to be linked.
 *
 * @param first a CSV file
 * @param second another one, to be linked to the first; empty: duplicates within the first
 * @param mapping what the columns hold
 * @param out the file to write
 * @param perRecord whether to write one row a record with its cluster, not one row a pair
 * @param strict whether dates that cannot be read stop the work
 * @param options thresholds and limits
 */
public record LinkOrder(
    Path first,
    Optional<Path> second,
    Path mapping,
    Path out,
    boolean perRecord,
    boolean strict,
    Options options) {}
