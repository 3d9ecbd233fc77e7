/**
 * What all domains share: payers, plans, products and their codes, providers. Nothing depends on
 * it.
 */
package org.almoner.reference;
