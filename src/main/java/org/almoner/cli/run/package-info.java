/** Runs: pipelines, dates, the ledger, deliveries. */
package org.almoner.cli.run;
