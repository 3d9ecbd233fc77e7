/** Experiments, and why a patient is on a list. */
package org.almoner.cli.engagement;
