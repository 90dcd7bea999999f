/** The outlines for programs. */
package org.chuangwen.map.rest;
