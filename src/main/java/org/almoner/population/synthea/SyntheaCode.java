package org.almoner.population.synthea;

import java.util.List;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.config.population.DatedRows;
import org.jspecify.annotations.Nullable;

/**
 * What a code of a Synthea table becomes: a row of {@code conf/population/synthea_codes.csv}.
 *
 * @param nativeTable measurements, services, encounters or patients
 * @param becomes a word of that table, such as {@code hba1c}
 * @param factor by which a value is multiplied
 * @param least value that is taken, and {@code largest}; null: any
 * @param units in one of which a value must be, divided by {@code |}; null: any
 */
public record SyntheaCode(
    String syntheaTable,
    String code,
    String nativeTable,
    String becomes,
    double factor,
    @Nullable Double least,
    @Nullable Double largest,
    @Nullable String units) {
  private static final DatedFile FILE =
      new DatedFile(
          "synthea_codes",
          List.of("synthea_table", "code", "native_table", "becomes"),
          List.of("factor", "least", "largest", "units"));
  private static final List<String> SYNTHEA =
      List.of("conditions", "encounters", "immunizations", "observations", "procedures");
  private static final List<String> NATIVE =
      List.of("encounters", "measurements", "patients", "services");

  /** All rows of the installation. */
  public static DatedRows<SyntheaCode> load() {
    return FILE.load(SyntheaCode::of);
  }

  private static SyntheaCode of(DatedRow row) {
    return new SyntheaCode(
        row.oneOf("synthea_table", SYNTHEA),
        row.text("code"),
        row.oneOf("native_table", NATIVE),
        row.text("becomes"),
        row.number("factor"),
        row.optionalNumber("least"),
        row.optionalNumber("largest"),
        row.optional("units"));
  }
}
