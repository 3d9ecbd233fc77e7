/** Average effects: weighting, the g-formula, doubly robust scores; their standard errors. */
package org.almoner.causal.effect;
