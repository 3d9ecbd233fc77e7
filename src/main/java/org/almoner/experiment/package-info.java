/**
 * Reading randomised experiments: is the sample sound, did it work, for whom, and what to do now.
 */
package org.almoner.experiment;
