/** Signing in by REST. */
package org.chuangwen.identity.rest;
