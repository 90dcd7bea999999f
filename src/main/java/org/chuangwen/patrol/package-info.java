/**
 * Patrols: how often each grid is to be walked and by whom, each walk from start to end with what was found, and who is
 * behind. A feature beside {@code rectification}, of which it hears what is reported.
 */
package org.chuangwen.patrol;
