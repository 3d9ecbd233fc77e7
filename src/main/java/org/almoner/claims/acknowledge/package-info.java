/**
 * Answers to an X12 file: the 997 or 999 that says of each of its groups and sets whether it is
 * accepted and where it is wrong. No value of the file is repeated but for its control numbers and
 * parties.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.acknowledge;
