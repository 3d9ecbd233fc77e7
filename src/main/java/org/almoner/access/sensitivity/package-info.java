/** How far results rest on assumptions: swings, pairs, tipping points. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.sensitivity;
