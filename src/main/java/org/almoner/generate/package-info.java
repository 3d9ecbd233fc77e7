/**
 * The synthetic world: landing directories of any size whose behaviour is known, because it was put
 * there. {@code people} has who lives in it, {@code story} what happens to them; each domain tells
 * its part as a {@link org.almoner.generate.Chapter}. Here is what draws, and what writes files.
 */
package org.almoner.generate;
