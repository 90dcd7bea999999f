/** The map as pages show it, and the outlines for whoever is signed in. */
package org.chuangwen.map.web;
