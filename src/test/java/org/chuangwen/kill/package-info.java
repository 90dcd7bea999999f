/**
 * The application is killed in the middle of its work, again and again, and must have kept every step that it had
 * answered for, exactly once, with nothing half done.
 */
package org.chuangwen.kill;
