/** Tables as they lie in the lake: Delta logs, versions, files, and how a version is published. */
package org.almoner.engine.lake;
