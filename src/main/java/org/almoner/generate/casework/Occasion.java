package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.generate.story.Contacts.Complaint;
import org.almoner.generate.story.Journey.Step;
import org.almoner.generate.story.Story;

/**
 * Something that happened to a person and that an advocate may have to open a case for.
 *
 * @param types of the case that may be opened
 * @param knownAt when somebody knew of it, seconds since 1970
 */
record Occasion(Set<CaseType> types, long knownAt) {
  private static final long OPENED_WITHIN = 10 * 86_400L;

  /** Whatever is due to somebody whose supply does not come, or who complains. */
  private static final Set<CaseType> ANY = Set.of(CaseType.values());

  /**
   * A person's occasions for cases; the list may be changed.
   *
   * @param start second before which no case is opened
   */
  static List<Occasion> all(Story story, long start) {
    List<Occasion> occasions = new ArrayList<>();
    for (Step step : story.journey().steps()) {
      Set<CaseType> types = types(step);
      if (!types.isEmpty()) {
        occasions.add(new Occasion(types, step.knownAt()));
      }
    }
    for (Complaint complaint : story.contacts().complaints()) {
      occasions.add(new Occasion(ANY, complaint.knownAt()));
    }
    occasions.removeIf(occasion -> occasion.knownAt + OPENED_WITHIN <= start);
    return occasions;
  }

  /** Whether a case of the type that is opened at a second may be for this. */
  boolean leadsTo(CaseType type, long second) {
    return types.contains(type) && knownAt <= second && second < knownAt + OPENED_WITHIN;
  }

  private static Set<CaseType> types(Step step) {
    return switch (step.kind()) {
      case BENEFIT_VERIFICATION ->
          Set.of(CaseType.BENEFITS_VERIFICATION, CaseType.COPAY_ASSISTANCE);
      case PRIOR_AUTH_SUBMITTED -> Set.of(CaseType.PRIOR_AUTHORIZATION);
      case PRIOR_AUTH_DENIED -> Set.of(CaseType.DENIAL_APPEAL);
      case REFILL_MISSED -> ANY;
      default -> Set.of();
    };
  }
}
