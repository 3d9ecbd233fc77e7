package org.almoner.generate.story;

import java.util.List;
import org.almoner.generate.people.Channel;
import org.almoner.generate.people.Profile;

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
    Channel knownChannel) {

  static Traits of(Profile profile) {
    return new Traits(
        profile.startDay(),
        profile.brand().supply(),
        standing(profile),
        need(profile),
        pull(profile),
        profile.sociable(),
        profile.channel(),
        profile.channelKnown() ? profile.channel() : Channel.CALL);
  }

  private static double standing(Profile profile) {
    return List.of(-0.5, 0.0, 0.6).get(profile.severity().ordinal())
        + List.of(0.0, -0.3, 0.5, 0.9).get(profile.insurance().ordinal())
        + List.of(0.4, 0.0, -0.3).get(profile.income().ordinal())
        + 0.017 * (54 - profile.age(profile.startDay()))
        + 0.18 * (profile.comorbidities() - 1.3);
  }

  private static double need(Profile profile) {
    return List.of(-1.4, 0.0, 1.4).get(profile.severity().ordinal())
        + List.of(0.7, -1.2, -0.4, 0.5).get(profile.insurance().ordinal());
  }

  private static double pull(Profile profile) {
    return List.of(-0.25, 0.0, 0.3).get(profile.severity().ordinal())
        + List.of(0.6, -0.2, -0.4, -0.1).get(profile.insurance().ordinal());
  }
}
