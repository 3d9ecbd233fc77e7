/** Synthetic worlds, and the demonstration on one. */
package org.almoner.cli.world;
