/**
 * A community's request for money, the sources it is paid from, and the ledger in which no yuan is counted twice. Above
 * the worklist; reached by others through {@link org.chuangwen.funding.FundSources}.
 */
package org.chuangwen.funding;
