package org.almoner.claims.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mart_balance_ledger}: what a payer carries forward and takes back under one
 * reference.
 *
 * @param reference normalised
 * @param forwarded FB: debts carried to a later 835 (negative PLB), less those applied (positive)
 * @param recovered WO: money taken back (positive PLB), less what is deferred (negative)
 * @param openAmount carried or deferred and neither applied nor taken yet; negative where more was
 *     taken; 0 where nothing was ever carried or deferred
 */
public record BalanceFacts(
    @Nullable String payer,
    @Nullable String provider,
    String reference,
    BigDecimal forwarded,
    BigDecimal recovered,
    BigDecimal openAmount,
    @Nullable LocalDate firstDate,
    @Nullable LocalDate lastDate) {
  private static final String FORWARD = "FB";
  private static final String RECOVERY = "WO";
  private static final Set<String> CODES = Set.of(FORWARD, RECOVERY);

  /** A PLB of the ledger, with its payment's date. */
  public record Entry(String code, BigDecimal amount, @Nullable LocalDate date) {}

  /** Who owes whom, under which reference. */
  public record Key(@Nullable String payer, @Nullable String provider, String reference) {}

  /** Whether a PLB belongs in the ledger. */
  public static boolean isEntry(@Nullable String code) {
    return code != null && CODES.contains(code);
  }

  /**
   * @param entries of the key, duplicates out
   */
  public static BalanceFacts of(Key key, List<Entry> entries) {
    BigDecimal forwarded = sum(entries, FORWARD).negate();
    BigDecimal recovered = sum(entries, RECOVERY);
    boolean isOwed = entries.stream().anyMatch(each -> each.amount.signum() < 0);
    List<LocalDate> dates =
        entries.stream().map(Entry::date).filter(Objects::nonNull).sorted().toList();
    return new BalanceFacts(
        key.payer,
        key.provider,
        key.reference,
        forwarded,
        recovered,
        isOwed ? forwarded.subtract(recovered) : BigDecimal.ZERO,
        dates.stream().min(Comparator.naturalOrder()).orElse(null),
        dates.stream().max(Comparator.naturalOrder()).orElse(null));
  }

  private static BigDecimal sum(List<Entry> entries, String code) {
    return entries.stream()
        .filter(each -> each.code.equals(code))
        .map(Entry::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
