/**
 * From the segments of X12 files to rows: what a claim, a remittance or an acknowledgement says.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.read;
