/** Until when a denial can be appealed or corrected: CLAIMS 6. */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.deadline;
