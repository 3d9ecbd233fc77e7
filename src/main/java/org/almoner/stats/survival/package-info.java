/** Times until something happens, some of them cut off. */
package org.almoner.stats.survival;
