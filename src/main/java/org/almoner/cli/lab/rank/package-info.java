/** {@code lab rank}: how good given scores are. */
package org.almoner.cli.lab.rank;
