package org.almoner.generate.story;

import java.io.Serializable;
import org.almoner.generate.people.People;

/**
 * One world, of which each domain tells its part: who lives in it, and how it behaves.
 *
 * @param nature how it behaves
 */
public record World(People people, Nature nature) implements Serializable {

  /**
   * What happened to one of the people.
   *
   * @param number from 0
   */
  public Story story(long number) {
    return Story.of(this, people.person(number));
  }
}
