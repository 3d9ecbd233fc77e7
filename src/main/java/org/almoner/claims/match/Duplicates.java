package org.almoner.claims.match;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.Remit;

/**
 * What was seen before: CLAIMS 1. A file by its content; a remit and a PLB by payer, TRN02, BPR16,
 * content and their ordinal among equal ones of their 835, so that one paid twice on purpose counts
 * twice; a payment when all its remits and PLB are, and it has any.
 */
public final class Duplicates {
  private record Seen(String content, int ordinal) {}

  /** Files of known content, each with the first in the order of files. */
  public static Map<String, String> files(List<RawFile> files) {
    Map<String, String> first = new HashMap<>();
    Map<String, String> duplicates = new HashMap<>();
    files.stream()
        .sorted(FileOrder.FILES)
        .forEach(
            file -> {
              String original = first.putIfAbsent(file.sha256(), file.file());
              if (original != null) {
                duplicates.put(file.file(), original);
              }
            });
    return duplicates;
  }

  /** Identifiers of remits. */
  public static Set<String> remits(List<Remit> remits, FileOrder files) {
    return duplicates(
        remits.stream().sorted(comparing(Remit::origin, files.rows())).toList(),
        new Content<>(Remit::remitId, Remit::paymentId, Remit::contentHash));
  }

  /** Keys of PLB: {@link #key}. */
  public static Set<String> providerAdjustments(
      List<ProviderAdjustment> adjustments, FileOrder files) {
    return duplicates(
        adjustments.stream()
            .sorted(
                comparing(ProviderAdjustment::origin, files.rows())
                    .thenComparing(ProviderAdjustment::ordinal))
            .toList(),
        new Content<>(
            Duplicates::key, ProviderAdjustment::paymentId, ProviderAdjustment::contentHash));
  }

  public static String key(ProviderAdjustment adjustment) {
    return adjustment.paymentId() + "/" + adjustment.ordinal();
  }

  /**
   * Identifiers of payments of which nothing is new.
   *
   * @param remits identifiers of duplicate remits, as {@code adjustments} keys of PLB
   */
  public static Set<String> payments(Parts parts, Set<String> remits, Set<String> adjustments) {
    Set<String> withParts = new HashSet<>();
    Set<String> withNew = new HashSet<>();
    parts.remits.forEach(
        each -> note(withParts, withNew, each.paymentId(), remits.contains(each.remitId())));
    parts.adjustments.forEach(
        each -> note(withParts, withNew, each.paymentId(), adjustments.contains(key(each))));
    withParts.removeAll(withNew);
    return withParts;
  }

  /** All that payments are made of. */
  public record Parts(List<Remit> remits, List<ProviderAdjustment> adjustments) {}

  private static void note(
      Set<String> withParts, Set<String> withNew, String paymentId, boolean isDuplicate) {
    withParts.add(paymentId);
    if (!isDuplicate) {
      withNew.add(paymentId);
    }
  }

  private record Content<T>(
      Function<T, String> id, Function<T, String> payment, Function<T, String> hash) {}

  private static <T> Set<String> duplicates(List<T> ordered, Content<T> content) {
    Map<String, Integer> ordinals = new HashMap<>();
    Set<Seen> seen = new HashSet<>();
    Set<String> duplicates = new HashSet<>();
    for (T each : ordered) {
      String hash = content.hash.apply(each);
      int ordinal = ordinals.merge(content.payment.apply(each) + "/" + hash, 1, Integer::sum);
      if (!seen.add(new Seen(hash, ordinal))) {
        duplicates.add(content.id.apply(each));
      }
    }
    return duplicates;
  }

  private Duplicates() {}
}
