/**
 * Implementation guides of X12, packed: loops, segments and elements of a transaction, with usage,
 * repeats, codes and types. Knows no file.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.guide;
