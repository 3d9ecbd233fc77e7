/** Causes that free text suggests where codes leave them open: CLAIMS 5. */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.text;
