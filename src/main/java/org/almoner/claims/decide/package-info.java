/**
 * What was decided of a claim, for how much, why, and what to do by when: CLAIMS 5 and 6. Pure
 * functions of one claim's history.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.decide;
