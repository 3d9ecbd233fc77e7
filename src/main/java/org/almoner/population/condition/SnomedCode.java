package org.almoner.population.condition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.config.population.DatedRows;
import org.almoner.config.population.EvidenceTier;
import org.jspecify.annotations.Nullable;

/**
 * What a SNOMED CT code means: a row of {@code conf/population/snomed_conditions.csv}.
 *
 * @param condition what it is; not each is a {@link ChronicCondition}
 * @param alsoImplies a second one: a complication implies the disease
 * @param label our own words
 * @param charlson category of the index, by its name in the R package comorbidity
 * @param countsAfterEnd an ended one stays as history
 * @param isDisorder false where SNOMED CT calls it a finding or a situation
 * @param source where the row is from, and {@code tier} how much stands behind it
 */
public record SnomedCode(
    String code,
    String condition,
    @Nullable String alsoImplies,
    String label,
    @Nullable String charlson,
    @Nullable String elixhauser,
    boolean countsAfterEnd,
    boolean isDisorder,
    String source,
    EvidenceTier tier)
    implements Serializable {
  private static final DatedFile FILE =
      new DatedFile(
          "snomed_conditions",
          List.of("code"),
          List.of(
              "condition",
              "also_implies",
              "label",
              "charlson",
              "elixhauser",
              "counts_after_end",
              "disorder"));

  /** All rows of the installation. */
  public static DatedRows<SnomedCode> load() {
    return FILE.load(SnomedCode::of);
  }

  private static SnomedCode of(DatedRow row) {
    return new SnomedCode(
        row.text("code"),
        row.text("condition"),
        row.optional("also_implies"),
        row.text("label"),
        row.optional("charlson"),
        row.optional("elixhauser"),
        row.yes("counts_after_end"),
        row.yes("disorder"),
        row.source(),
        row.tier());
  }

  /** The chronic conditions among what it means. */
  public Set<ChronicCondition> conditions() {
    List<ChronicCondition> found = new ArrayList<>();
    chronic(condition).ifPresent(found::add);
    chronic(alsoImplies).ifPresent(found::add);
    return Set.copyOf(found);
  }

  private static Optional<ChronicCondition> chronic(@Nullable String name) {
    return List.of(ChronicCondition.values()).stream()
        .filter(each -> each.word().equals(name))
        .findFirst();
  }
}
