/**
 * What is wrong with an X12 file: envelopes, segments and elements against the guides, and amounts
 * that do not add up. One pass, one set in memory; nothing of a value is told.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.validate;
