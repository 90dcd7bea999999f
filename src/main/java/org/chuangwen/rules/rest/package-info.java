/** Rule tables for other programs. */
package org.chuangwen.rules.rest;
