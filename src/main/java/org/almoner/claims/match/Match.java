package org.almoner.claims.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a level says of a remit.
 *
 * @param reason null where there is an account
 */
record Match(MatchLevel level, @Nullable Account account, @Nullable MatchReason reason) {
  static final Match NONE = none(MatchReason.NO_CANDIDATE);

  static Match none(MatchReason reason) {
    return new Match(MatchLevel.UNMATCHED, null, reason);
  }

  boolean isFound() {
    return account != null;
  }

  /** This one, or where there was no candidate the other. */
  Match orIfNone(Supplier<Match> other) {
    return reason == MatchReason.NO_CANDIDATE ? other.get() : this;
  }

  /** The best of candidates that are allowed. */
  static Match best(MatchLevel level, Collection<Account> candidates, Answered answer, Fit fit) {
    TreeMap<Integer, List<Account>> byScore =
        candidates.stream()
            .map(each -> Map.entry(each, Likeness.of(answer, each)))
            .filter(each -> fit.allowed.test(each.getValue()))
            .collect(
                Collectors.groupingBy(
                    each -> each.getValue().score(),
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    if (byScore.isEmpty()) {
      return candidates.isEmpty() ? NONE : none(fit.refused);
    }
    List<Account> best = byScore.lastEntry().getValue();
    return only(level, best);
  }

  /** The only candidate: two are ambiguous, however they score. */
  static Match only(MatchLevel level, List<Account> candidates) {
    return switch (candidates.size()) {
      case 0 -> NONE;
      case 1 -> new Match(level, candidates.get(0), null);
      default -> none(MatchReason.AMBIGUOUS);
    };
  }

  /** Which candidates a level allows, and what it says where it allows none. */
  enum Fit {
    /** The number is carried. */
    NUMBER(likeness -> !likeness.isRejected(), MatchReason.NUMBER_REUSE),
    /** A part of the number is carried. */
    PART(Likeness::isStrict, MatchReason.NO_CANDIDATE);

    private final Predicate<Likeness> allowed;
    private final MatchReason refused;

    Fit(Predicate<Likeness> allowed, MatchReason refused) {
      this.allowed = allowed;
      this.refused = refused;
    }
  }
}
