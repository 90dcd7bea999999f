package org.chuangwen.funding;

import java.math.BigDecimal;

/**
 * Money of a source has become available: it was added, or given back.
 *
 * @param amount in yuan, contained in what is available now
 */
record MoneyAvailable(FundSource source, BigDecimal amount) {}
