/** How good predicted probabilities are: calibration, Brier score, area under the ROC curve. */
package org.almoner.stats.prediction;
