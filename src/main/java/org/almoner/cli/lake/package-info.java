/** Care of the lake: checks, history, restoring, removing what is no longer needed. */
package org.almoner.cli.lake;
