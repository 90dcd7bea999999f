/** The patroller's phone, and the leaders' view of who is behind. */
package org.chuangwen.patrol.web;
