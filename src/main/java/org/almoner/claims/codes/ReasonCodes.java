package org.almoner.claims.codes;

import static java.util.stream.Collectors.groupingBy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claim adjustment reasons by code and date; what a payer agreed to comes before the list. */
public final class ReasonCodes implements Serializable {
  /** Charged to the plan that is paid per head, or, from Medicare A and B, owed by another plan. */
  static final String MANAGED_CARE = "24";

  private final List<PayerRule> agreed;
  private final Map<String, List<ReasonCode>> byCode;

  ReasonCodes(List<ReasonCode> codes) {
    this(List.of(), codes.stream().collect(groupingBy(ReasonCode::code)));
  }

  private ReasonCodes(List<PayerRule> agreed, Map<String, List<ReasonCode>> byCode) {
    this.agreed = List.copyOf(agreed);
    this.byCode = byCode;
  }

  static ReasonCodes packed() {
    return new ReasonCodes(CodeRow.each("carc", ReasonCode::of));
  }

  /**
   * The same for a payer.
   *
   * @param rules the payer's, the first that holds first
   */
  ReasonCodes with(List<PayerRule> rules) {
    return new ReasonCodes(
        rules.stream().filter(rule -> rule.kind().equals(PayerRule.REASON)).toList(), byCode);
  }

  /** The row of a code in force; empty where it is not listed or does not hold. */
  public Optional<ReasonCode> find(@Nullable String code, LocalDate date) {
    return code == null
        ? Optional.empty()
        : byCode.getOrDefault(code, List.of()).stream()
            .filter(row -> row.validity().holds(date))
            .findFirst();
  }

  /** As {@link #find}, read in its circumstances. */
  public Optional<ReasonCode> find(ReasonContext context) {
    return agreed(context)
        .or(
            () ->
                find(context.code(), context.date())
                    .map(row -> context.isMedicareManagedCare() ? eligibility(row) : row));
  }

  private Optional<ReasonCode> agreed(ReasonContext context) {
    String code = context.code();
    return code == null
        ? Optional.empty()
        : agreed.stream()
            .filter(rule -> rule.code().equals(code) && rule.validity().holds(context.date()))
            .findFirst()
            .map(rule -> rule.reason(listed(code)));
  }

  /** What the list says of a code, be it retired; a code that it lacks has no cause. */
  private ReasonCode listed(String code) {
    List<ReasonCode> rows = byCode.getOrDefault(code, List.of());
    return rows.isEmpty()
        ? new ReasonCode(
            code, "", RootCause.UNKNOWN, AmountClass.UNKNOWN, true, new Validity(null, null))
        : rows.get(rows.size() - 1);
  }

  /**
   * CLAIMS 5: the reason says whether it is a denial, the group only who owes; under PR what is no
   * denial is the patient's; 24 from Medicare A and B is a denial.
   */
  public AmountClass amountClass(ReasonContext context) {
    AmountClass listed = find(context).map(ReasonCode::amountClass).orElse(AmountClass.UNKNOWN);
    boolean known = listed != AmountClass.DENIAL && listed != AmountClass.UNKNOWN;
    return known && context.isPatients() ? AmountClass.PATIENT_RESPONSIBILITY : listed;
  }

  private static ReasonCode eligibility(ReasonCode row) {
    return new ReasonCode(
        row.code(),
        row.label(),
        RootCause.ELIGIBILITY_COVERAGE,
        AmountClass.DENIAL,
        row.generic(),
        row.validity());
  }
}
