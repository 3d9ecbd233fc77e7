package org.almoner.generate;

import java.util.List;
import org.almoner.engine.Column;
import org.almoner.engine.Table;
import org.almoner.tables.CaseworkRaw;

/** The tables of the export, with the columns that their contracts name. */
enum ExportTable {
  PATIENTS(CaseworkRaw.RAW_PATIENTS),
  ADVOCATES(CaseworkRaw.RAW_ADVOCATES),
  CASES(CaseworkRaw.RAW_CASES),
  INTERACTIONS(CaseworkRaw.RAW_INTERACTIONS),
  CASE_EVENTS(CaseworkRaw.RAW_CASE_EVENTS),
  PATIENT_FEEDBACK(CaseworkRaw.RAW_FEEDBACK);

  private final Table contract;

  ExportTable(Table contract) {
    this.contract = contract;
  }

  /** Its file below the landing directory, without extension: {@code casework/cases}. */
  String path() {
    return contract.landing().orElseThrow().path();
  }

  List<String> columns() {
    return contract.columns().stream().map(Column::name).toList();
  }

  int column(String name) {
    return columns().indexOf(name);
  }
}
