package org.almoner.claims.rows;

import java.io.Serializable;

/**
 * Where a row begins.
 *
 * @param segmentOffset bytes of the file before its first segment, without a byte order mark
 */
public record Origin(Envelope envelope, long segmentOffset) implements Serializable {}
