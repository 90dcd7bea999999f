/** Patrols and their plans by REST. */
package org.chuangwen.patrol.rest;
