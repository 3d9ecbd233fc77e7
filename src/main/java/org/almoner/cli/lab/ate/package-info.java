/** {@code lab ate}: an average effect. */
package org.almoner.cli.lab.ate;
