/**
 * The synthetic world: landing directories of any size whose behaviour is known, because it was put
 * there.
 */
package org.almoner.generate;
