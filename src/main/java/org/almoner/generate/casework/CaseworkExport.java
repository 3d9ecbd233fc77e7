package org.almoner.generate.casework;

import java.util.List;
import org.almoner.generate.ExportTable;
import org.almoner.generate.ExportTable.Extent;
import org.almoner.generate.ExportTable.Weakness;
import org.almoner.tables.casework.CaseworkRaw;

/** The tables of the export. */
final class CaseworkExport {
  static final ExportTable PATIENTS =
      ExportTable.of(CaseworkRaw.RAW_PATIENTS, Extent.PARTS, new Weakness("created_at", "", ""));
  static final ExportTable ADVOCATES =
      ExportTable.of(
          CaseworkRaw.RAW_ADVOCATES, Extent.WHOLE, new Weakness("hire_date", "capacity", ""));
  static final ExportTable CASES =
      ExportTable.of(
          CaseworkRaw.RAW_CASES, Extent.PARTS, new Weakness("created_at", "", "resolved_at"));
  static final ExportTable INTERACTIONS =
      ExportTable.of(
          CaseworkRaw.RAW_INTERACTIONS,
          Extent.PARTS,
          new Weakness("created_at", "duration_minutes", ""));
  static final ExportTable CASE_EVENTS =
      ExportTable.of(
          CaseworkRaw.RAW_CASE_EVENTS, Extent.PARTS, new Weakness("occurred_at", "", ""));
  static final ExportTable PATIENT_FEEDBACK =
      ExportTable.of(CaseworkRaw.RAW_FEEDBACK, Extent.PARTS, new Weakness("submitted_at", "", ""));

  static final List<ExportTable> TABLES =
      List.of(PATIENTS, ADVOCATES, CASES, INTERACTIONS, CASE_EVENTS, PATIENT_FEEDBACK);

  private CaseworkExport() {}
}
