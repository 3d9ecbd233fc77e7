/** Contracts of claims: X12 files as they were read, claims and remits, what was decided. */
@org.jspecify.annotations.NullMarked
package org.almoner.tables.claims;
