package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.config.population.DatedRows;
import org.almoner.engine.UsageException;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.gap.GapTerms.DrugRow;
import org.almoner.population.rows.CodeSystem;

/**
 * All versions of the rules and of the lists that they name: {@code care_gaps}, {@code
 * care_gap_codes}, {@code drug_classes} and {@code statin_intensity} in conf/population.
 */
public final class CareGapRules implements Serializable {
  private static final DatedFile GAPS =
      new DatedFile(
          "care_gaps",
          List.of("gap"),
          List.of(
              "version", "ages", "condition", "not_if", "closed_by", "expected_contact", "note"));
  private static final DatedFile CODES =
      new DatedFile("care_gap_codes", List.of("name", "code_system", "code"), List.of());
  private static final DatedFile DRUGS =
      new DatedFile("drug_classes", List.of("class", "ingredient"), List.of());
  private static final DatedFile STATINS =
      new DatedFile(
          "statin_intensity", List.of("drug", "daily_dose_from_mg"), List.of("intensity"));

  private final DatedRows<GapRow> gaps;
  private final DatedRows<ConditionCode> codes;
  private final DatedRows<DrugRow> drugs;
  private final DatedRows<StatinDose> statins;

  private CareGapRules(
      DatedRows<GapRow> gaps,
      DatedRows<ConditionCode> codes,
      DatedRows<DrugRow> drugs,
      DatedRows<StatinDose> statins) {
    this.gaps = gaps;
    this.codes = codes;
    this.drugs = drugs;
    this.statins = statins;
  }

  /**
   * Those of the installation.
   *
   * @throws UsageException with file, line and column where one cannot be read
   */
  public static CareGapRules load() {
    return new CareGapRules(
        GAPS.load(CareGapRules::gap),
        CODES.load(CareGapRules::code),
        DRUGS.load(row -> new DrugRow(row.text("class"), lower(row.text("ingredient")))),
        STATINS.load(
            row ->
                new StatinDose(
                    lower(row.text("drug")),
                    row.number("daily_dose_from_mg"),
                    row.oneOf("intensity", StatinIntensity.class))));
  }

  /**
   * What holds at the end of the day before.
   *
   * @param chronic what codes mean then
   * @param asOf the day after the business date
   * @throws UsageException with file and line where a rule's words cannot be read
   */
  public CareGaps before(LocalDate asOf, ConditionCodes chronic) {
    LocalDate date = asOf.minusDays(1);
    GapTerms terms = GapTerms.of(chronic, codes.on(date), drugs.on(date), statins.on(date));
    ClauseReader reader = new ClauseReader(terms);
    return new CareGaps(asOf, terms, gaps.on(date).stream().map(row -> rule(row, reader)).toList());
  }

  private GapRule rule(GapRow row, ClauseReader reader) {
    GapRow earlier =
        gaps.entries().stream()
            .map(DatedRows.Entry::value)
            .filter(other -> other.isBefore(row))
            .max(Comparator.comparing(GapRow::start))
            .orElse(null);
    return new GapRule(
        row,
        earlier == null ? null : rule(earlier, reader),
        row.condition() == null ? null : clause(reader, row, row.condition()),
        clause(reader, row, row.notIf()),
        clause(reader, row, row.closedBy()));
  }

  private Clause clause(ClauseReader reader, GapRow row, String words) {
    try {
      return reader.read(words);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "%s, line %d: %s cannot be read as a clause; write it as its neighbours are written"
              .formatted(gaps.source(), line(row), e.getMessage()),
          e);
    }
  }

  private long line(GapRow row) {
    return gaps.entries().stream()
        .filter(entry -> row.equals(entry.value()))
        .mapToLong(DatedRows.Entry::line)
        .findFirst()
        .orElse(0);
  }

  private static GapRow gap(DatedRow row) {
    return new GapRow(
        row.text("gap"),
        row.text("version"),
        row.date("effective_from"),
        ages(row),
        row.optional("condition"),
        row.text("not_if"),
        row.text("closed_by"),
        row.source(),
        row.text("expected_contact"));
  }

  private static Ages ages(DatedRow row) {
    try {
      return Ages.of(row.list("ages"));
    } catch (IllegalArgumentException e) {
      throw row.refusal("ages", "must be such as 18-75, 65+ or F 40-75|M 21-75");
    }
  }

  private static ConditionCode code(DatedRow row) {
    return new ConditionCode(
        row.text("name"), row.oneOf("code_system", CodeSystem.class), row.text("code"));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
