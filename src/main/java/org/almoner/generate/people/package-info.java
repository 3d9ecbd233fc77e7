/**
 * Who lives in the synthetic world, whichever domain tells of them: people with their insurance,
 * payers and plans, brands with their products, providers, the field force.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.generate.people;
