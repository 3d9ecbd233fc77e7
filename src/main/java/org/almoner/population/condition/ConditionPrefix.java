package org.almoner.population.condition;

import java.io.Serializable;
import java.util.List;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.config.population.DatedRows;

/**
 * A row of {@code conf/population/conditions_icd10.csv}.
 *
 * @param prefix of ICD-10-CM, with or without its dot
 * @param include false: codes of this prefix are not the condition, though a shorter prefix is
 */
public record ConditionPrefix(ChronicCondition condition, String prefix, boolean include)
    implements Serializable {
  private static final DatedFile FILE =
      new DatedFile("conditions_icd10", List.of("condition", "icd10cm_prefix"), List.of("include"));

  public ConditionPrefix {
    prefix = IcdCode.plain(prefix);
  }

  /** All rows of the installation. */
  public static DatedRows<ConditionPrefix> load() {
    return FILE.load(ConditionPrefix::of);
  }

  private static ConditionPrefix of(DatedRow row) {
    return new ConditionPrefix(
        row.oneOf("condition", ChronicCondition.class),
        row.text("icd10cm_prefix"),
        row.yes("include"));
  }
}
