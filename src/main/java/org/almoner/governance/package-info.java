/** Which models there are, who answers for them, and which one serves. */
package org.almoner.governance;
