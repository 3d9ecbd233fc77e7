package org.almoner.config.engagement;

import java.io.Serializable;
import org.almoner.config.check.Range;

/**
 * Whom a list may hold.
 *
 * @param largestList patients on an FRM's list a day, whatever the FRM's capacity
 * @param contactLimit contacts of a patient within 30 days
 * @param coolDownDays days without a contact after one
 * @param complaintStopDays days without a contact after a complaint
 */
public record Recommendations(
    int largestList, int contactLimit, int coolDownDays, int complaintStopDays)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Recommendations {
    Range.require("engagement.recommendations.largest_list", largestList, 1, 1000);
    Range.require("engagement.recommendations.contact_limit", contactLimit, 1, 366);
    Range.require("engagement.recommendations.cool_down_days", coolDownDays, 0, 3650);
    Range.require("engagement.recommendations.complaint_stop_days", complaintStopDays, 0, 3650);
  }
}
