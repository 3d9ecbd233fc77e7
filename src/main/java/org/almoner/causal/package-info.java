/**
 * Treatment effects on any table: a {@link org.almoner.causal.Study} is a question with its data;
 * models are fitted out of fold, for all folds and arms together.
 */
package org.almoner.causal;
