/** What administrators set, for other programs. */
package org.chuangwen.administration.rest;
