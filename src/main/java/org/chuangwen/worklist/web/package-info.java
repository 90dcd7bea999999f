/** The inbox, and the answer to a task whatever its process. */
package org.chuangwen.worklist.web;
