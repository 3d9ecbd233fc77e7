/** Which patients a field reimbursement manager should contact, how, why, and whether it works. */
package org.almoner.engagement;
