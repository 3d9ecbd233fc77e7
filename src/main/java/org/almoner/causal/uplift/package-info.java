/** Effects of single rows: learners, scores, rankings, policies and how good each is. */
package org.almoner.causal.uplift;
