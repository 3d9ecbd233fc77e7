/** The commands of the access engine. */
package org.almoner.cli.access;
