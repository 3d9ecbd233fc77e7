/** Settings of claims: what the group {@code claims} of {@code conf/almoner.yaml} holds. */
package org.almoner.config.claims;
