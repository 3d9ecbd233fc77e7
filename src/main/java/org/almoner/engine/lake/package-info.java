/** Tables as they lie in the lake: Delta logs, versions, files, and what is told of them. */
package org.almoner.engine.lake;
