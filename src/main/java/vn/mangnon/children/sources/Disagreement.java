package vn.mangnon.children.sources;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a source says otherwise than the register does, and that waits for a person.
 *
 * @param field as in trust.yaml
 * @param held what the register says
 * @param given what the source says
 * @param source a code of the list of sources
 * @param file the file that said it, if it is the asker's own
 */
public record Disagreement(
    String field, String held, String given, String source, Instant foundAt, Optional<UUID> file) {}
