/** What an executive summary of a request says: blocks that every reader has in an own order. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.summary;
