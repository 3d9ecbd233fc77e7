package org.almoner.access.summary;

import org.almoner.access.input.Scenarios;

/**
 * What a summary is about.
 *
 * @param accessArm what a payer might do
 * @param supportArm what a support program might do
 */
public record Choice(String accessArm, String supportArm, Feed feed) {

  /** The access arm whose outcome support consumes. */
  public String fedArm() {
    return feed == Feed.BASELINE ? Scenarios.BASELINE : accessArm;
  }
}
