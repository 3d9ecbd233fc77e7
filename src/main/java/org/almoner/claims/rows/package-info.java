/**
 * What is read of X12 files: one record for each staging table of claims, columns as its
 * components.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.rows;
