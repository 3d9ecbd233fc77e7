/**
 * Dated code lists of claims and what they say of a code: class and cause of a reason, kind of a
 * provider adjustment, verdict of an acknowledgement, windows to appeal. Packed under {@code
 * claims/codes}, whose README names the sources.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.codes;
