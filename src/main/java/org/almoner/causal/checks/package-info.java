/** What must hold before an effect is believed: balance, overlap, refuters, hidden bias. */
package org.almoner.causal.checks;
