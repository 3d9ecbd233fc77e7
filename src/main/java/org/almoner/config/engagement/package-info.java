/** Settings of engagement: what the group {@code engagement} of {@code conf/almoner.yaml} holds. */
package org.almoner.config.engagement;
