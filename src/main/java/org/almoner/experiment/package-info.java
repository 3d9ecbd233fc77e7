/**
 * Reading randomised experiments: is the sample sound, did it work, for whom, and what to do now.
 */
@NullMarked
package org.almoner.experiment;

import org.jspecify.annotations.NullMarked;
