/** What a domain is, and all of them together. */
package org.almoner.domain;
