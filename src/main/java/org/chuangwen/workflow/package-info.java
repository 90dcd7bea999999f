/**
 * The only room that configures the engine and starts it. Middle floor: knows that there are procedures, but not which.
 */
package org.chuangwen.workflow;
