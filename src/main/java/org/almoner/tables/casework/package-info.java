/** Contracts of casework. */
package org.almoner.tables.casework;
