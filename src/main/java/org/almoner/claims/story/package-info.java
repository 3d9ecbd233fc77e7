/**
 * What happened to a claim, told to a biller: CLAIMS 13. Pure functions on decided claims; names of
 * patients, birth dates and member numbers are in none of it.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.story;
