/** How a new version of a table comes about: written, audited, then published in one commit. */
package org.almoner.engine.publish;
