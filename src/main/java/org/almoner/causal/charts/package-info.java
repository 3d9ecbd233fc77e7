/** Effects and rankings as pictures. */
package org.almoner.causal.charts;
