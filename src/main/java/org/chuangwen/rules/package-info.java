/**
 * Rules that propose, as tables that a city changes itself: versions, drafts, try-outs. Middle floor: knows that
 * features have tables, but not which.
 */
package org.chuangwen.rules;
