/** Files as they are delivered: what is there, in which format, and its rows with their lines. */
package org.almoner.engine.landing;
