/** Groups that must not be told apart or treated worse, and drift of what models say of them. */
package org.almoner.engagement.fairness;
