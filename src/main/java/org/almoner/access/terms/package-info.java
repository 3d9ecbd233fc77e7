/** Numbers that know what they are the sum of, and the assumptions that they rest on. */
package org.almoner.access.terms;
