/** Draws what the demo has no photos of. Plain Java; touches no other room but {@code language}. */
package org.chuangwen.demo.picture;
