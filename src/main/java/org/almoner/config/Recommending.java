package org.almoner.config;

import java.util.Map;

/**
 * Whom a list may hold.
 *
 * @param largestList patients on an FRM's list a day, whatever the FRM's capacity
 * @param contactLimit contacts of a patient within 30 days
 * @param coolDownDays days without a contact after one
 * @param complaintStopDays days without a contact after a complaint
 */
public record Recommending(
    int largestList, int contactLimit, int coolDownDays, int complaintStopDays) {

  public Recommending {
    Range.require("recommendations.largest_list", largestList, 1, 1000);
    Range.require("recommendations.contact_limit", contactLimit, 1, 366);
    Range.require("recommendations.cool_down_days", coolDownDays, 0, 3650);
    Range.require("recommendations.complaint_stop_days", complaintStopDays, 0, 3650);
  }

  Map<String, String> variables() {
    return Map.of(
        "largest_list", Integer.toString(largestList),
        "contact_limit", Integer.toString(contactLimit),
        "cool_down_days", Integer.toString(coolDownDays),
        "complaint_stop_days", Integer.toString(complaintStopDays));
  }
}
