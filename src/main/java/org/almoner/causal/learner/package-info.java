/** What is fitted out of fold: linear and logistic models with a ridge, and boosted trees. */
package org.almoner.causal.learner;
