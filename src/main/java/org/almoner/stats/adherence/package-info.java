/** Whether a supply covered the days it was meant for: PDC, MPR, gaps. */
package org.almoner.stats.adherence;
