/** Contracts of the ledger and the registry. */
package org.almoner.tables.ops;
