package org.almoner.config.casework;

import org.almoner.config.check.Range;

/**
 * Settings of casework.
 *
 * @param slaDays days of 24 hours within which a case should be resolved
 * @param staleHours hours after which an active case without interaction is stale
 */
public record Casework(int slaDays, int staleHours) {
  public Casework {
    Range.require("casework.sla_days", slaDays, 1, 3650);
    Range.require("casework.stale_hours", staleHours, 1, 24 * 3650);
  }
}
