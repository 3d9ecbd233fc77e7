/** Contracts of engagement. */
package org.almoner.tables.engagement;
