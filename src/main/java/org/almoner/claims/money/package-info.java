/** What payers usually allow for a service: CLAIMS 7. */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.money;
