/** How an uplift model comes about, is validated and may be registered. */
package org.almoner.engagement.training;
