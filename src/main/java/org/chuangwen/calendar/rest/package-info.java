/** The working clock for other programs. */
package org.chuangwen.calendar.rest;
