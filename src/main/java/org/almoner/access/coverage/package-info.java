/** What a plan says to a request: coverage, restrictions, barriers. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.coverage;
