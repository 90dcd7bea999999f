/** What the container tests stand on; travels into the container with them. */
package org.chuangwen.support.container;
