package org.almoner.population.team;

import java.io.Serializable;
import org.almoner.population.rows.Word;
import org.jspecify.annotations.Nullable;

/**
 * Who cares for a patient.
 *
 * @param providerId null where nobody does
 * @param role of the patient's tier
 * @param reason why nobody does; null where somebody does
 * @param matchedSkills conditions of the patient among the provider's skills; null without one
 */
public record Assignment(
    String patientId,
    @Nullable String providerId,
    String role,
    @Nullable Reason reason,
    @Nullable Integer matchedSkills)
    implements Serializable {

  /** Why nobody cares for a patient. */
  public enum Reason implements Word {
    NO_PROVIDER_OF_ROLE,
    ALL_FULL
  }

  static Assignment to(Member member, String role, Panel panel, int matched) {
    return new Assignment(member.patientId(), panel.id(), role, null, matched);
  }

  static Assignment none(Member member, String role, Reason reason) {
    return new Assignment(member.patientId(), null, role, reason, null);
  }
}
