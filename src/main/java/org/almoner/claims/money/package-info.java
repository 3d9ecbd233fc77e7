/** Whether payments add up, and what payers carry forward and take back: CLAIMS 2, 6. */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.money;
