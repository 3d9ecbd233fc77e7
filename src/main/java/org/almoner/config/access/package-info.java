/** The constants, arms, metrics and words of access. */
package org.almoner.config.access;
