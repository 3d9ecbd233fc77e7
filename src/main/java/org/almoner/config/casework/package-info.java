/** Settings of casework: what the group {@code casework} of {@code conf/almoner.yaml} holds. */
package org.almoner.config.casework;
