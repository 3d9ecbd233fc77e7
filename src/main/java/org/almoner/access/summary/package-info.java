/** What an executive summary of a request says: blocks that every reader has in an own order. */
package org.almoner.access.summary;
