/** Why a result is what it is: lines, rules, terms, and what would change it. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.explain;
