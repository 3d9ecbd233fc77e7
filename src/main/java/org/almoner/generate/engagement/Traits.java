package org.almoner.generate.engagement;

/**
 * What of a patient moves the course, as numbers.
 *
 * @param startDay first day on therapy, days since 1970
 * @param supply days that a fill lasts
 * @param standing part of the log hazard that does not change
 * @param need part of a contact's benefit that does not change
 * @param pull part of the log odds of a contact that does not change
 * @param reach probability of being reached by the preferred channel
 * @param channel that the patient prefers
 * @param knownChannel what the CRM has of it; a call where nothing
 */
record Traits(
    int startDay,
    int supply,
    double standing,
    double need,
    double pull,
    double reach,
    Channel channel,
    Channel knownChannel) {}
