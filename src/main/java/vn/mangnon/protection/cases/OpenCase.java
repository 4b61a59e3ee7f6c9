package vn.mangnon.protection.cases;

import java.util.UUID;

/**
 * The wish to open a case for one child of a report.
 *
 * @param id of the case, made by the client
 * @param transaction of its first action, made by the client
 * @param agency for which the actor acts; empty for none
 */
public record OpenCase(UUID id, UUID transaction, UUID concernChild, String agency) {}
