/**
 * A question with its data: who, which arm, which outcome, which covariates, as a design matrix.
 */
package org.almoner.causal.study;
