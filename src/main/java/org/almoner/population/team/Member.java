package org.almoner.population.team;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Set;
import org.almoner.population.tier.CareTier;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be cared for.
 *
 * @param composite risk; null where it is unknown
 * @param conditions by their names
 * @param previousProviderId who cared last month; null: nobody
 */
public record Member(
    String patientId,
    CareTier tier,
    @Nullable Double composite,
    Set<String> conditions,
    @Nullable String previousProviderId)
    implements Serializable {

  /** In which order members choose: the most intensive tier, the highest risk, then the id. */
  static final Comparator<Member> FIRST =
      comparing(Member::tier)
          .thenComparing(Member::composite, nullsLast(reverseOrder()))
          .thenComparing(Member::patientId, naturalOrder());

  public Member {
    conditions = Set.copyOf(conditions);
  }
}
