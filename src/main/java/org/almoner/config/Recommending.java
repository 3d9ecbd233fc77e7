package org.almoner.config;

import static org.almoner.config.Settings.require;

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
    require(largestList >= 1, "recommendations.largest_list", "at least 1", largestList);
    require(contactLimit >= 1, "recommendations.contact_limit", "at least 1", contactLimit);
    require(coolDownDays >= 0, "recommendations.cool_down_days", "at least 0", coolDownDays);
    require(
        complaintStopDays >= 0,
        "recommendations.complaint_stop_days",
        "at least 0",
        complaintStopDays);
  }

  Map<String, String> variables() {
    return Map.of(
        "largest_list", Integer.toString(largestList),
        "contact_limit", Integer.toString(contactLimit),
        "cool_down_days", Integer.toString(coolDownDays),
        "complaint_stop_days", Integer.toString(complaintStopDays));
  }
}
