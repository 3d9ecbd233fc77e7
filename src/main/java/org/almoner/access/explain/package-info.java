/** Why a result is what it is: lines, rules, terms, and what would change it. */
package org.almoner.access.explain;
