/**
 * What practices, clearinghouses and payers write to each other of the people's treatment, as X12
 * files, and the truth about each claim.
 *
 * <p>Why a claim is denied is put there: each flaw it has, its payer's moods and what nobody sees
 * (coverage that ended) deny it with a probability of its own ({@link
 * org.almoner.generate.claims.Flaw}). The shares of denied claims by kind of payer are those of
 * Premier's survey of 2024 (Medicare 8.4, commercial 13.9, Medicare Advantage 15.7, Medicaid 16.7
 * %), of which half are overturned. Prices, names and numbers are invented.
 *
 * <p>The text of X12 is written here with means of its own: what the product reads is never made by
 * the product.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.generate.claims;
