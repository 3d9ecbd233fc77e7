/** What a plan says to a request: coverage, restrictions, barriers. */
package org.almoner.access.coverage;
