package org.almoner.generate.reference;

import java.util.List;
import org.almoner.engine.Table;
import org.almoner.generate.ExportTable;
import org.almoner.generate.ExportTable.Extent;
import org.almoner.generate.ExportTable.Weakness;
import org.almoner.tables.reference.ReferenceRaw;

/** The tables of the export, and the truth behind them. */
final class ReferenceExport {
  static final ExportTable PAYERS = whole(ReferenceRaw.RAW_PAYERS);
  static final ExportTable PLANS = whole(ReferenceRaw.RAW_PLANS);
  static final ExportTable PRODUCTS = whole(ReferenceRaw.RAW_PRODUCTS);
  static final ExportTable PRODUCT_CODES = whole(ReferenceRaw.RAW_PRODUCT_CODES);
  static final ExportTable PROVIDERS = whole(ReferenceRaw.RAW_PROVIDERS);

  /** To whom each of the people really belongs, whatever a feed left out. */
  static final ExportTable PEOPLE =
      ExportTable.truth(
          "reference/people",
          List.of("patient_id", "state", "payer_id", "plan_id", "product_id", "npi"));

  static final List<ExportTable> TABLES =
      List.of(PAYERS, PLANS, PRODUCTS, PRODUCT_CODES, PROVIDERS, PEOPLE);

  private static ExportTable whole(Table contract) {
    return ExportTable.of(contract, Extent.WHOLE, Weakness.NONE);
  }

  private ReferenceExport() {}
}
