/** Attachments for the pages of whoever is signed in. */
package org.chuangwen.attachment.web;
