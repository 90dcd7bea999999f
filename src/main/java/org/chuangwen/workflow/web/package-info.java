/** The procedures as the pages draw them. */
package org.chuangwen.workflow.web;
