/** What the domains of a world share: payers, plans, products with their codes, providers. */
@org.jspecify.annotations.NullMarked
package org.almoner.generate.reference;
