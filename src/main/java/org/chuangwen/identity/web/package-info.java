/** Who a browser or a program is: signing in and out on pages, and what is asked of every request. */
package org.chuangwen.identity.web;
