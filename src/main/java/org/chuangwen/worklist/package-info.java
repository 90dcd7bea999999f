/**
 * Every role's inbox, for any process: what waits, for whom, until when; claim, return, complete. Knows no feature:
 * features tell it what a task is about through {@link org.chuangwen.worklist.TaskDesk}. Middle floor: touches the
 * ground floor and the engine.
 */
package org.chuangwen.worklist;
