/** The administrators' pages. */
package org.chuangwen.administration.web;
