/** Sees to it that what is asked twice, because an answer was lost on the way, is done once. */
package org.chuangwen.idempotency;
