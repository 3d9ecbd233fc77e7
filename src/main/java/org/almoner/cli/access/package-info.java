/** The commands of the access engine. */
@org.jspecify.annotations.NullMarked
package org.almoner.cli.access;
