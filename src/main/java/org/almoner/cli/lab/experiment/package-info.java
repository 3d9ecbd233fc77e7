/** {@code lab experiment}: a trial of any table. */
package org.almoner.cli.lab.experiment;
