/** Commands of claims. */
@org.jspecify.annotations.NullMarked
package org.almoner.cli.claims;
