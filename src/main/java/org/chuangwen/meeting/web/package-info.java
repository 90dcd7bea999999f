/** The party group's pages. */
package org.chuangwen.meeting.web;
