/** Questions to the lake: SQL, the prompt, exports. */
package org.almoner.cli.query;
