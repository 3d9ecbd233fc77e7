package org.almoner.engagement.model;

/**
 * What a contact within the next 7 days is expected to change for one patient.
 *
 * @param successWithContact probability of not discontinuing within 30 days, contacted
 * @param successWithoutContact the same, not contacted
 * @param uplift their difference: contacts needed for one discontinuation less are 1 ÷ uplift
 * @param low lower end of the interval of the uplift
 * @param high upper end
 */
public record UpliftScore(
    double successWithContact,
    double successWithoutContact,
    double uplift,
    double low,
    double high) {}
