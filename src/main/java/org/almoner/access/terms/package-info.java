/** Numbers that know what they are the sum of, and the assumptions that they rest on. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.terms;
