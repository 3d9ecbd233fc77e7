package org.almoner.claims.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.claims.match.Chain.Link;
import org.jspecify.annotations.Nullable;

/** Claims of submissions, one submission after the other: CLAIMS 3. */
final class Chains {
  private final KnownNumbers known;
  private final List<Chain> all = new ArrayList<>();
  private final Map<ChainKey, Chain> bySubmission = new HashMap<>();
  private final Map<ChainKey, List<Chain>> byNumber = new HashMap<>();
  private final Map<String, Chain> byId = new HashMap<>();
  private final Map<ChainKey, Integer> namesakes = new HashMap<>();

  private Chains(KnownNumbers known) {
    this.known = known;
  }

  /**
   * @param submissions in order
   */
  static List<Chain> of(List<Submitted> submissions, KnownNumbers known) {
    Chains chains = new Chains(known);
    submissions.forEach(chains::place);
    return chains.all;
  }

  private void place(Submitted submitted) {
    if (submitted.corrects()) {
      correct(submitted);
      return;
    }
    Chain same = submitted.isInterim() ? null : bySubmission.get(ChainKey.of(submitted));
    if (same == null) {
      start(submitted, SubmissionKind.ORIGINAL);
    } else {
      join(same, submitted, SubmissionKind.RESUBMISSION);
    }
  }

  private void correct(Submitted submitted) {
    Chain parent = parent(submitted);
    boolean isVoid = submitted.isVoid();
    if (parent == null) {
      start(submitted, isVoid ? SubmissionKind.ORPHAN_VOID : SubmissionKind.ORPHAN_REPLACEMENT);
    } else {
      join(parent, submitted, isVoid ? SubmissionKind.VOID : SubmissionKind.REPLACEMENT);
    }
  }

  private void start(Submitted submitted, SubmissionKind kind) {
    ChainKey key = ChainKey.of(submitted);
    Chain chain = new Chain(new Link(submitted, kind), namesakes.merge(key, 1, Integer::sum) - 1);
    all.add(chain);
    index(chain, submitted);
  }

  private void join(Chain chain, Submitted submitted, SubmissionKind kind) {
    chain.add(new Link(submitted, kind));
    index(chain, submitted);
  }

  private void index(Chain chain, Submitted submitted) {
    byId.put(submitted.id(), chain);
    ChainKey key = ChainKey.of(submitted);
    if (!submitted.isInterim()) {
      bySubmission.putIfAbsent(key, chain);
    }
    List<Chain> numbered = byNumber.computeIfAbsent(key.ofAnyService(), any -> new ArrayList<>());
    numbered.remove(chain);
    numbered.add(chain);
  }

  /** The claim of the payer's control number, else of the same number; none is an orphan. */
  private @Nullable Chain parent(Submitted submitted) {
    ChainKey key = ChainKey.of(submitted);
    String icn = submitted.originalIcn();
    Stream<List<Chain>> ways =
        Stream.of(
            answered(icn, key),
            numbered(known.remitNumbers().getOrDefault(icn, Set.of()), key),
            numbered(known.acknowledgedNumbers().getOrDefault(icn, Set.of()), key),
            numbered(Set.of(key.number()), key));
    return ways.filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> best(found, submitted))
        .orElse(null);
  }

  private List<Chain> answered(String icn, ChainKey key) {
    return known.answered().getOrDefault(icn, Set.of()).stream()
        .map(byId::get)
        .filter(chain -> chain != null && isAlike(chain, key))
        .distinct()
        .toList();
  }

  /** Same billing provider and payer. */
  private static boolean isAlike(Chain chain, ChainKey key) {
    return chain.submissions().stream()
        .map(ChainKey::of)
        .anyMatch(each -> each.withNumber("").equals(key.withNumber("")));
  }

  private List<Chain> numbered(Collection<String> numbers, ChainKey key) {
    return numbers.stream()
        .flatMap(number -> byNumber.getOrDefault(key.withNumber(number), List.of()).stream())
        .distinct()
        .toList();
  }

  /** The one of equal service date, else the latest; of several the latest. */
  private static Chain best(List<Chain> found, Submitted submitted) {
    return found.stream()
        .filter(chain -> chain.isServed(submitted.serviceFrom()))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> found.get(found.size() - 1));
  }
}
