package org.almoner.engine.lake;

import java.util.Map;

/**
 * One Parquet file of a table version.
 *
 * @param path relative to the table's folder
 * @param partition value of each partition column, as text
 * @param bytes size of the file
 * @param modified when it was written, milliseconds since 1970 UTC
 * @param rows rows in it, or -1 where unknown
 */
public record DataFile(
    String path, Map<String, String> partition, long bytes, long modified, long rows) {}
