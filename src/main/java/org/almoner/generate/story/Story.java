package org.almoner.generate.story;

import org.almoner.generate.people.FieldForce;
import org.almoner.generate.people.FieldForce.Desk;
import org.almoner.generate.people.Person;

/**
 * All that happened to one person, whoever came to know of it. A domain tells what it has seen of
 * it by the end of its window.
 *
 * @param desk of the field force that looks after the person
 * @param journey the steps that the programme records
 */
public record Story(Person person, Desk desk, Course course, Journey journey, Contacts contacts) {

  static Story of(World world, Person person) {
    Desk desk = new FieldForce(world.people()).desk(person.profile().territory());
    Course course = Course.of(world, person.profile());
    return new Story(
        person,
        desk,
        course,
        Journey.draw(world.people(), person.profile(), course),
        Contacts.draw(world.people(), person.number(), desk, course));
  }
}
