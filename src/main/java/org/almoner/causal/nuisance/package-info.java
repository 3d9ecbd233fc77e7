/** Propensities and outcome models of every row, from models that never saw its fold; weights. */
package org.almoner.causal.nuisance;
