/** {@code lab uplift}: effects of single rows. */
package org.almoner.cli.lab.uplift;
