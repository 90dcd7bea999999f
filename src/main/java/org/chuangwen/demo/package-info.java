/**
 * A believable district to try the house with: off unless {@code CHUANGWEN_DEMO} is {@code true}. Top floor: uses what
 * everybody uses, and nobody uses it.
 */
package org.chuangwen.demo;
