/** What all of the API has in common: its address, its description and how values are written. */
package org.chuangwen.shell.rest;
