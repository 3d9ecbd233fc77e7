package org.almoner.causal.learner;

/**
 * A linear or logistic regression of the outcome in one arm.
 *
 * @param coefficients the intercept and one per modelled column of the design, on its own scale
 * @param covariance robust, of the coefficients: its lower triangle row by row
 */
public record ArmFit(double[] coefficients, double[] covariance) {}
