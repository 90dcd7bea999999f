/** Starts the server from the executable jar. Runs outside the application and touches no room. */
package org.chuangwen.launcher;
