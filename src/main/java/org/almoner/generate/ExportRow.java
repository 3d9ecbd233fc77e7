package org.almoner.generate;

import java.util.List;

/**
 * One row of a file.
 *
 * @param values in the order of the table's columns; empty where there is none
 * @param defect how the row is broken as text, or {@link Defect#NONE}
 */
public record ExportRow(ExportTable table, List<String> values, Defect defect) {}
