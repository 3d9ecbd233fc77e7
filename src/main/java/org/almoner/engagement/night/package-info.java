/** The list of a night: who is contacted, how and why, and what is shown of it. */
package org.almoner.engagement.night;
