package org.almoner.generate.casework;

import org.almoner.generate.people.Person;

/**
 * For whom a case is opened, and when.
 *
 * @param second since 1970
 */
record Opening(Person person, long second) {}
