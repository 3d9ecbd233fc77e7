/**
 * Columns and symmetric matrices as numbers, blocks of rows, folds, and the workers that share
 * them.
 */
package org.almoner.causal.matrix;
