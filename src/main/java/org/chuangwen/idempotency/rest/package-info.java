/** Every door of the API that changes something opens once for each {@code Idempotency-Key}. */
package org.chuangwen.idempotency.rest;
