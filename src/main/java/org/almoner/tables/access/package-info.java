/** Contracts of access. */
package org.almoner.tables.access;
