/** What the access engine is given: products, lines, rules, requests, capacity, arms. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.input;
