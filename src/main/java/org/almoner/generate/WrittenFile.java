package org.almoner.generate;

import java.io.Serializable;

/**
 * A file of the export.
 *
 * @param table below the landing directory, such as {@code casework/cases}
 * @param name below the landing directory, such as {@code casework/cases.csv}
 */
public record WrittenFile(String table, String name, long rows) implements Serializable {}
