package org.almoner.claims.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * Which submission an acknowledgement belongs to: CLAIMS 3. A 277CA to the latest submission of its
 * number submitted by then; a rejection of a set or interchange to all its submissions.
 */
final class ClaimAcknowledgements {
  private final Map<String, List<Acknowledgement>> bySubmission = new HashMap<>();

  /**
   * @param submissions in order
   */
  ClaimAcknowledgements(ClaimGroup group, List<Submitted> submissions) {
    group.transport().forEach((id, rejections) -> rejections.forEach(each -> put(id, each)));
    Comparator<Submitted> bySubmitted =
        comparing(Submitted::submittedDate, nullsFirst(naturalOrder()));
    Map<String, List<Submitted>> byNumber = new HashMap<>();
    submissions.forEach(
        each -> byNumber.computeIfAbsent(each.number(), any -> new ArrayList<>()).add(each));
    byNumber.values().forEach(all -> all.sort(bySubmitted));
    for (Acknowledgement each : group.claimAcknowledgements()) {
      byNumber.getOrDefault(Normalised.of(each.reference()), List.of()).stream()
          .filter(submitted -> isBy(submitted.submittedDate(), recorded(each)))
          .reduce((earlier, later) -> later)
          .ifPresent(submitted -> put(submitted.id(), each));
    }
  }

  private static @Nullable LocalDate recorded(Acknowledgement answer) {
    return answer.origin().envelope().recordedDate();
  }

  private static boolean isBy(@Nullable LocalDate submitted, @Nullable LocalDate recorded) {
    return submitted == null || recorded == null || !submitted.isAfter(recorded);
  }

  private void put(String submissionId, Acknowledgement answer) {
    bySubmission.computeIfAbsent(submissionId, any -> new ArrayList<>()).add(answer);
  }

  /** Those of a claim, in order. */
  List<ClaimHistory.Acknowledged> of(@Nullable Chain chain, FileOrder files) {
    return chain == null
        ? List.of()
        : chain.submissions().stream()
            .flatMap(
                submitted ->
                    bySubmission.getOrDefault(submitted.id(), List.of()).stream()
                        .map(each -> new ClaimHistory.Acknowledged(submitted, each)))
            .sorted(comparing(each -> each.answer().origin(), files.rows()))
            .toList();
  }

  /** Payers' control numbers that 277CA gave, by submission. */
  Map<String, Set<String>> icns() {
    Map<String, Set<String>> icns = new HashMap<>();
    bySubmission.forEach(
        (id, answers) ->
            answers.forEach(
                each -> {
                  String icn = Normalised.of(each.icn());
                  if (!icn.isEmpty()) {
                    icns.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(icn);
                  }
                }));
    return icns;
  }
}
