/** {@code lab adherence}: supply against days. */
package org.almoner.cli.lab.adherence;
