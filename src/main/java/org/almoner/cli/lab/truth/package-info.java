/** {@code lab truth}: findings against a simulated truth. */
package org.almoner.cli.lab.truth;
