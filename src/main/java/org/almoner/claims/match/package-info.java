/**
 * Which submissions are one claim, and which claim a remittance answers: CLAIMS 3 and 4. Pure
 * functions on the rows of accounts that are connected ({@code claims.jobs} finds them); nothing is
 * known of others.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.match;
