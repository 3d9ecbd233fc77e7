/** Which patients to contact, how and why, and whether it works. */
package org.almoner.engagement;
