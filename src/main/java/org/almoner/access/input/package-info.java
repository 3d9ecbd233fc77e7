/** What the access engine is given: products, lines, rules, requests, capacity, arms. */
package org.almoner.access.input;
