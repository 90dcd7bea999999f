/** What every page shares: navigation, formats, how a failed request is answered. */
package org.chuangwen.shell.web;
