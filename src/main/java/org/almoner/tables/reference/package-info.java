/** Contracts of what all domains share. */
package org.almoner.tables.reference;
