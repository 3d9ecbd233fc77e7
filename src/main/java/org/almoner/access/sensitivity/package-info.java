/** How far results rest on assumptions: swings, pairs, tipping points. */
package org.almoner.access.sensitivity;
